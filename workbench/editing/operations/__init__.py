"""What can be done to a document: plain functions that write into an open step.

They take ids of shapes and edges (what is selected on a sheet) or, where nothing drawn is meant,
of elements and flows; they know nothing of undo, tools or windows.  What follows from an edit
(lines, lanes, dangling references) is left to the settlers.
"""

from workbench.editing.operations.moving import move, move_label
from workbench.editing.operations.naming import rename
from workbench.editing.operations.removing import delete
from workbench.editing.operations.subjects import subject_of, with_contents

__all__ = ["delete", "move", "move_label", "rename", "subject_of", "with_contents"]
