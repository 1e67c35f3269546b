"""What may be joined, and what may lie in what, on a landscape.

The rules answer for families.  A refusal says why, and what would work instead.
"""

from __future__ import annotations

from typing import NoReturn

from workbench.errors import Refused
from workbench.model.records import Element, Flow
from workbench.notation.kind import Family, Kind
from workbench.notation.landscape.kinds import BY_TYPE, kind_of
from workbench.notation.landscape.links import LINK
from workbench.words import Text, mark

# What a thing lies in, by its type, and so belongs to.  What is not named lies on the sheet.
HOLDERS: dict[str, tuple[str, ...]] = {
    "group": ("band",),
    "chain": ("band", "group"),
    "process_entry": ("band", "group", "chain"),
    "text": ("band", "group", "chain"),
    "picture": ("band", "group"),
    "area": ("picture",),
}
# These lie anywhere; where they lie in nothing of theirs they belong to the sheet.
_FREE = frozenset({Family.AREA, Family.LEGEND, Family.TEXT, Family.PICTURE})
_LINKED = frozenset({Family.CHEVRON, Family.ENTRY})
_LINKED_TYPES = frozenset({"group", "chain"})


def holders_of(type_name: str) -> tuple[str, ...]:
    """Return the types of containers a thing of a type may lie in."""
    found = HOLDERS.get(type_name)
    if found is not None:
        return found
    is_entry = any(kind.family is Family.ENTRY for kind in BY_TYPE.get(type_name, ()))
    return ("band", "group") if is_entry else ()


def may_link(one: Element | Flow, other: Element | Flow) -> str:
    """Return the type of the link from one thing of a landscape to another.

    Raises Refused where they are not linked.
    """
    for end in (one, other):
        if not isinstance(end, Element) or not _is_linked(end):
            raise Refused(
                mark(
                    "{name} is not linked. Links join processes, groups, chains and entries of "
                    "the catalogues.",
                    name=_name(end),
                )
            )
    if one.id == other.id:
        raise Refused(
            mark("{name} is not connected with itself. Choose another end.", name=_name(one))
        )
    return LINK


def may_lie_in(holder: Element | None, kind: Kind) -> None:
    """Raise Refused where a thing of a kind may not lie in a container; None is the free sheet."""
    if holder is None or kind.family in _FREE or holder.type in holders_of(kind.type):
        return
    if kind.type == "band":
        _refuse(kind, mark("a band stands by itself. Drop it above or below the others."))
    if kind.type == "group":
        _refuse(kind, mark("groups do not lie in one another. Drop it into a band or beside."))
    _refuse(kind, mark("it cannot lie in there. Drop it beside."))


def _is_linked(element: Element) -> bool:
    kind = kind_of(element)
    return kind is not None and (kind.family in _LINKED or kind.type in _LINKED_TYPES)


def _refuse(kind: Kind, why: Text) -> NoReturn:
    raise Refused(mark("{kind}: not placed, for {why}", kind=kind.title, why=why))


def _name(record: Element | Flow) -> Text:
    if record.name.strip():
        return mark("“{name}”", name=" ".join(record.name[:60].split()))
    kind = kind_of(record)
    return kind.title if kind is not None else mark("Element")
