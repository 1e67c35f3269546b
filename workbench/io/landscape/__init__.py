"""Landscape files (JSON): bands, groups, processes and texts on one sheet, and links between them.

A landscape is a `Document` like a diagram: an `Element` of type ``band``, ``group``,
``process_entry`` or ``text`` with a `Shape` for each thing, a `Flow` ``landscape_link`` with an
`Edge` for each link, all on one `Sheet` whose id and name are the landscape's.  A process entry
refers to its process by id (`Element.refers_to`); its properties ``process_no`` and ``status``
are what the picture shows without opening the process.

`read` and `write` are inverse; what is not known is kept where it was.
"""

from workbench.io.landscape.reader import read
from workbench.io.landscape.writer import new_document, write

__all__ = ["new_document", "read", "write"]
