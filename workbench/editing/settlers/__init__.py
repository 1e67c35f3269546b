"""What is put right after every edit, before it is committed, in this order.

A settler looks at what the step touched, and at what depends on that; the rest of the document it
leaves as the file has it, however odd: settling an untouched document changes nothing at all.  A
step runs them once after its last writing.  Lines and names mind what is around, so that a second
run over the same step might still find them a better place.
"""

from workbench.editing.settlers.attachments import follow_hosts
from workbench.editing.settlers.growth import grow_swimlanes
from workbench.editing.settlers.holders import grow_holders
from workbench.editing.settlers.labels import follow_shapes, place_names
from workbench.editing.settlers.lanes import file_into_lanes
from workbench.editing.settlers.removals import drop_what_hangs
from workbench.editing.settlers.routes import route_flows
from workbench.editing.settlers.scope_growth import grow_sub_processes
from workbench.editing.settlers.scopes import file_into_scopes
from workbench.model.document import Settler

SETTLERS: tuple[Settler, ...] = (
    drop_what_hangs,  # flows, shapes, contents, references of what was removed
    follow_hosts,  # boundary events go with their activity
    file_into_scopes,  # a node dropped into a sub-process or pool belongs to it
    grow_sub_processes,  # an open sub-process covers what is in it
    grow_holders,  # bands and groups of a landscape cover what is in them
    grow_swimlanes,  # pools and lanes grow around what is put near their border
    follow_shapes,  # labels go with their shape
    file_into_lanes,  # a lane lists the nodes that stand in it
    route_flows,  # lines whose ends moved
    place_names,  # names of lines that were routed
)
