"""Links between the things of a landscape."""

from __future__ import annotations

from workbench.drawing.display_list import Path, Stroke, polygon
from workbench.drawing.lines import arrow, line_commands, shortened, without_repetition
from workbench.model.records import Edge, Flow
from workbench.notation.flow_name import flow_name
from workbench.notation.kind import Family, Kind
from workbench.notation.symbol import EdgeSymbol, Figure, Scene
from workbench.words import mark

LINK = "landscape_link"
KINDS: tuple[Kind, ...] = (
    Kind(
        key="landscape.link",
        type=LINK,
        title=mark("Link between processes"),
        family=Family.LINK,
        group="landscape_more",
        size=(0.0, 0.0),
        external_label=True,
        explanation=mark("One leads to the other, delivers to it or uses it."),
    ),
)


def draw_link(scene: Scene, edge: Edge, flow: Flow) -> Figure:
    """Draw a link between two processes: a light line with a head, and its name."""
    points = without_repetition(edge.waypoints)
    if len(points) < 2:
        return Figure(())
    stroke = Stroke(edge.look.stroke or "quiet", 1.2)
    head = polygon(arrow(points[-1], points[-2], 8.0, 3.5), Stroke(stroke.color, 0.6), stroke.color)
    line = Path(line_commands(shortened(points, 0.0, 5.0)), stroke)
    name, place = flow_name(scene, edge, flow.name, points)
    return Figure((line, head, *name), place)


EDGES: dict[str, EdgeSymbol] = {LINK: draw_link}
