"""What an edit had to take away, said to the person: nothing disappears without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.interaction.changes import Refusal
from workbench.model.change import Change
from workbench.model.records import Flow
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.rules import pool_process
from workbench.words import Text, plural

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


def lost_flows(change: Change) -> list[Flow]:
    """Return the flows a change has removed though both their ends stay, and put none in place."""
    joined = {
        (record.source, record.target)
        for record in change.added.values()
        if isinstance(record, Flow)
    }
    return [
        record
        for record in change.removed.values()
        if isinstance(record, Flow)
        and (record.source, record.target) not in joined
        and record.source not in change.removed
        and record.target not in change.removed
    ]


def tell_losses(editor: Editor, change: Change) -> None:
    """Say which flows could not be kept where things were put elsewhere."""
    lost = lost_flows(change)
    if lost:
        is_inside = all(_in_one_pool(editor.document, flow) for flow in lost)
        editor.tell(request=Refusal(_words(len(lost), is_inside)))


def _in_one_pool(document: Snapshot, flow: Flow) -> bool:
    source, target = document.element(flow.source), document.element(flow.target)
    if source is None or target is None:
        return False
    return pool_process(document, source) == pool_process(document, target)


def _words(count: int, is_inside: bool) -> Text:
    if is_inside:
        return plural(
            count,
            "One connection was removed: no flow crosses the border of a sub-process.",
            "{count} connections were removed: no flow crosses the border of a sub-process.",
        )
    return plural(
        count,
        "One connection was removed: only a message between activities, events and pools can "
        "cross the border of a pool.",
        "{count} connections were removed: only a message between activities, events and pools "
        "can cross the border of a pool.",
    )
