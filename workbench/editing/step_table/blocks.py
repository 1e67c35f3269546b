"""A process as nested blocks: values that name elements and flows of a document by id.

A sequence goes on, item after item, to what follows the block it stands in, unless it says
otherwise: its last item is an end event, or it jumps, or it stops.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from workbench.words import Text

NEW = "+"  # in the place of an id: a gateway that is to be made

EXCLUSIVE, PARALLEL = "exclusiveGateway", "parallelGateway"
INCLUSIVE, EVENT_BASED = "inclusiveGateway", "eventBasedGateway"
CONCURRENT = (PARALLEL, INCLUSIVE)  # more than one branch may run
SPLITS = (EXCLUSIVE, PARALLEL, INCLUSIVE, EVENT_BASED)


class Jump(msgspec.Struct, frozen=True):
    """The way goes on with an item elsewhere (`target`: its head), by way of the node `into`.

    `into` is the target itself, one of the gateways before it, or "" where a new jump enters
    wherever it is right.
    """

    target: str
    into: str = ""


class Sequence(msgspec.Struct, frozen=True):
    """Items one after the other."""

    items: tuple[Item, ...] = ()
    jump: Jump | None = None
    stops: bool = False  # nothing follows, though no end event says so


class Branch(msgspec.Struct, frozen=True):
    """One way out of a gateway: the flow that leads there bears the condition."""

    flow: str
    body: Sequence = Sequence()


class Handler(msgspec.Struct, frozen=True):
    """What follows a boundary event; it goes on with what follows its activity."""

    event: str
    body: Sequence = Sequence()


class Step(msgspec.Struct, frozen=True):
    """An activity or event.  `entries`: merging gateways before it, in the order of the flow."""

    node: str
    entries: tuple[str, ...] = ()
    handlers: tuple[Handler, ...] = ()
    inside: tuple[Sequence, ...] = ()  # of a sub-process


class Split(msgspec.Struct, frozen=True):
    """A gateway with its branches.

    `join` is the gateway in which those that go on meet, `NEW` where it is to be made, "" where
    they meet in what follows.
    """

    node: str
    type: str
    branches: tuple[Branch, ...]
    join: str = ""
    entries: tuple[str, ...] = ()


class Tangle(msgspec.Struct, frozen=True):
    """A part that has no blocks: its steps in reading order, its flows left as they are.

    `exits`: the flows that lead from it to what follows.
    """

    node: str  # where it begins
    steps: tuple[Step, ...]
    reason: Text
    exits: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()


Item = Step | Split | Tangle


class Blocks(msgspec.Struct, frozen=True):
    """A whole process or sub-process: the sequence from its start, then whatever is beside it."""

    scope: str
    sequences: tuple[Sequence, ...] = ()


def bodies(item: Item) -> Iterator[Sequence]:
    """Yield the sequences within an item that belong to the same scope."""
    if isinstance(item, Split):
        for branch in item.branches:
            yield branch.body
    elif isinstance(item, Step):
        for handler in item.handlers:
            yield handler.body


def items_of(sequences: tuple[Sequence, ...]) -> Iterator[Item]:
    """Yield all items of sequences and of what is nested in them, in the order of the rows.

    The contents of sub-processes are not among them.
    """
    for sequence in sequences:
        for item in sequence.items:
            yield item
            yield from items_of(tuple(bodies(item)))


def sequences_of(sequences: tuple[Sequence, ...]) -> Iterator[Sequence]:
    """Yield sequences and all that are nested in them, sub-processes apart."""
    for sequence in sequences:
        yield sequence
        for item in sequence.items:
            yield from sequences_of(tuple(bodies(item)))
