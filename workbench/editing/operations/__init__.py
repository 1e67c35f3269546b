"""What can be done to a document: plain functions that write into an open step.

They take ids of shapes and edges (what is selected on a sheet) or, where nothing drawn is meant,
of elements and flows; they know nothing of undo, tools or windows.  What follows from an edit
(lines, lanes, dangling references) is left to the settlers.

new things      `adding`, `appending`, `inserting` (into a flow), `joining` (flows)
as they are     `moving`, `sizing`, `naming`, `describing`, `removing`, `carrying` (with all that
                belongs to them), `filing` (what belongs to what), `subjects` (what is meant)
what they are   `replacing`, `toggling`, `definitions`, `event_definitions`, `completing`,
                `cleaning`
swimlanes       `lanes`, `dividing`, `reordering`, `fitting`, `extents`, `turning`, `black_boxes`,
                `into_lane`; `making_way` where one grows
sub-processes   `folding` (open and closed), `planes`, `other_state`, `extracting`, `inlining`;
                `enlarging`, `room`, `free_room` so that closing undoes opening
border events   `attaching`, `border_events`
room            `making_room` for something new; `spacing` and its parts: the space tool
order           `arranging`, `lining_up`, `straightening`, `bending`, `tidying`
"""

from workbench.editing.operations.adding import activity_at, add_node, container_at
from workbench.editing.operations.describing import (
    set_color,
    set_documentation,
    set_field,
    set_profile_value,
    set_property,
)
from workbench.editing.operations.dividing import add_lane
from workbench.editing.operations.joining import connect, reconnect, set_waypoints
from workbench.editing.operations.moving import move, move_label
from workbench.editing.operations.naming import has_name, rename
from workbench.editing.operations.removing import delete
from workbench.editing.operations.sizing import resizable, resize
from workbench.editing.operations.subjects import subject_of, with_contents

__all__ = [
    "activity_at",
    "add_lane",
    "add_node",
    "connect",
    "container_at",
    "delete",
    "has_name",
    "move",
    "move_label",
    "reconnect",
    "rename",
    "resizable",
    "resize",
    "set_color",
    "set_documentation",
    "set_field",
    "set_profile_value",
    "set_property",
    "set_waypoints",
    "subject_of",
    "with_contents",
]
