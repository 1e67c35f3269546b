"""Process Workbench: landscape, swimlane diagrams, register and handbook of processes.

The rooms of this package stand on floors; imports point down only (checked by import-linter, see
``pyproject.toml``).  From the front door to the cellar:

``__main__``, ``cli``          arguments in, window or command out
``ui``                         the window: the only room that knows Qt
``interaction``, ``reports``   pointer and keys become edits | documents for print
``library``, ``analysis``      the folder on disk | one question per file
``io``                         one folder per file format
``editing``                    operations, settlers: everything that may change a document
``layout``                     routing, label placement, lane geometry
``notation``                   what exists on a diagram, how it looks, what may be joined
``drawing``                    the display list, fonts, measuring and breaking text
``model``                      immutable records, the document that holds them, its changes
``errors``, ``progress``, ``settings``, ``geometry``, ``resources``, ``words``   the cellar
"""

__version__ = "0.1.0"
