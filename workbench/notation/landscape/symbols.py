"""What draws the things of a landscape, by type: each file of kinds brings its own."""

from __future__ import annotations

from workbench.notation.landscape import (
    containers,
    entries,
    legend,
    links,
    notes,
    pictures,
    processes,
)
from workbench.notation.symbol import EdgeSymbol, ShapeSymbol

SHAPES: dict[str, ShapeSymbol] = {
    **containers.SYMBOLS,
    **processes.SYMBOLS,
    **entries.SYMBOLS,
    **notes.SYMBOLS,
    **pictures.SYMBOLS,
    **legend.SYMBOLS,
}
EDGES: dict[str, EdgeSymbol] = {**links.EDGES}
