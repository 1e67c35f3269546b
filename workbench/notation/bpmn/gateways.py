"""The five gateways: their kinds and symbols."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin

import msgspec

from workbench.drawing.display_list import Path, Stroke, polygon
from workbench.drawing.outline import outline, placed
from workbench.model.records import Element, Shape
from workbench.notation.beside import name_beside
from workbench.notation.kind import Family, Field, FieldType, Kind
from workbench.notation.symbol import Figure, Scene, ink_of
from workbench.words import Text, mark

_DEFAULT = Field(
    key="default_flow",
    label=mark("Default flow"),
    type=FieldType.REFERENCE,
    refers_to=("sequenceFlow",),
)


def _gateway(
    key: str,
    type_name: str,
    title: Text,
    fields: tuple[Field, ...] = (),
    properties: tuple[tuple[str, str], ...] = (),
    *,
    marked: bool = False,
) -> Kind:
    return Kind(
        key=key,
        type=type_name,
        title=title,
        family=Family.GATEWAY,
        group="gateways",
        size=(50.0, 50.0),
        properties=properties,
        shape_properties=(("isMarkerVisible", "true"),) if marked else (),
        fields=(*fields, _DIRECTION),
        external_label=True,
    )


_DIRECTION = Field(
    key="gatewayDirection",
    label=mark("Splits or joins"),
    type=FieldType.CHOICE,
    default="Unspecified",
    choices=(
        ("Unspecified", mark("as it is drawn")),
        ("Converging", mark("joins")),
        ("Diverging", mark("splits")),
        ("Mixed", mark("joins and splits")),
    ),
    if_said=True,
)
_EXCLUSIVE_FIELDS = (
    _DEFAULT,
    Field(
        key="shape.isMarkerVisible",
        label=mark("Show the cross"),
        type=FieldType.SWITCH,
        default="false",
    ),
)

KINDS: tuple[Kind, ...] = (
    _gateway(
        "exclusive_gateway",
        "exclusiveGateway",
        mark("Exclusive gateway"),
        _EXCLUSIVE_FIELDS,
        marked=True,
    ),
    msgspec.structs.replace(
        _gateway(
            "exclusive_gateway.unmarked",
            "exclusiveGateway",
            mark("Exclusive gateway without a cross"),
            _EXCLUSIVE_FIELDS,
        ),
        offered=False,  # a switch of the exclusive gateway
    ),
    _gateway("parallel_gateway", "parallelGateway", mark("Parallel gateway")),
    _gateway("inclusive_gateway", "inclusiveGateway", mark("Inclusive gateway"), (_DEFAULT,)),
    _gateway("event_gateway", "eventBasedGateway", mark("Event-based gateway")),
    _gateway(
        "event_gateway.instantiating",
        "eventBasedGateway",
        mark("Event-based gateway that starts the process"),
        properties=(("instantiate", "true"),),
    ),
    _gateway(
        "event_gateway.parallel",
        "eventBasedGateway",
        mark("Parallel event-based gateway that starts the process"),
        properties=(("eventGatewayType", "Parallel"), ("instantiate", "true")),
    ),
    _gateway(
        "complex_gateway",
        "complexGateway",
        mark("Complex gateway"),
        (
            _DEFAULT,
            Field(key="activationCondition", label=mark("Goes on when"), type=FieldType.TEXT),
        ),
    ),
)

_BASE = 50.0  # the size for which the markers are drawn


def _star() -> str:
    arms = []
    for arm in range(4):
        x, y = 11.5 * sin(arm * pi / 4), 11.5 * cos(arm * pi / 4)
        arms.append(f"M {25 - x:.2f} {25 - y:.2f} L {25 + x:.2f} {25 + y:.2f}")
    return " ".join(arms)


def _pentagon(radius: float) -> str:
    points = [
        (25 + radius * sin(i * 0.4 * pi), 25.5 - radius * cos(i * 0.4 * pi)) for i in range(5)
    ]
    return " L ".join(f"{x:.2f} {y:.2f}" for x, y in points).join(("M ", " Z"))


_CROSS = (
    "M 22.8 15.5 L 27.2 15.5 L 27.2 22.8 L 34.5 22.8 L 34.5 27.2 L 27.2 27.2 L 27.2 34.5"
    " L 22.8 34.5 L 22.8 27.2 L 15.5 27.2 L 15.5 22.8 L 22.8 22.8 Z"
)

# Outline text and width of its line.
_MARKERS: dict[str, tuple[tuple[str, float], ...]] = {
    "exclusive": (("M 18.5 18 L 31.5 32 M 31.5 18 L 18.5 32", 3.2),),
    "parallel": (("M 25 14 L 25 36 M 14 25 L 36 25", 3.2),),
    "inclusive": (("O 25 25 10.5 10.5", 2.8),),
    "complex": ((_star(), 2.8),),
    "event": (("O 25 25 13 13", 1.0), ("O 25 25 10.4 10.4", 1.0), (_pentagon(6.6), 1.2)),
    "event_instantiating": (("O 25 25 12.4 12.4", 1.2), (_pentagon(8), 1.2)),
    "event_parallel": (("O 25 25 13.4 13.4", 1.2), (_CROSS, 1.2)),
}


def draw_gateway(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a gateway with its name beside it."""
    ink = ink_of(shape.look)
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    symbol = _symbol(marker_of(shape, element), width, height, ink.stroke(), ink.fill, ink.icon)
    lines, place = name_beside(scene, shape, element.name, ("above", "below"))
    return Figure((*symbol, *lines), place)


def marker_of(shape: Shape, element: Element) -> str:
    """Return which marker a gateway bears, "" for none."""
    if element.type == "exclusiveGateway":
        return "exclusive" if shape.is_set("isMarkerVisible") else ""
    if element.type == "eventBasedGateway":
        if not element.is_set("instantiate"):
            return "event"
        if element.get("eventGatewayType") == "Parallel":
            return "event_parallel"
        return "event_instantiating"
    return element.type.removesuffix("Gateway")


@lru_cache(maxsize=1_000)
def _symbol(
    marker: str, width: float, height: float, stroke: Stroke, fill: str, color: str
) -> tuple[Path, ...]:
    corners = ((width / 2, 0.0), (width, height / 2), (width / 2, height), (0.0, height / 2))
    paths = [polygon(corners, stroke, fill)]
    scale = min(width, height) / _BASE
    x, y = (width - _BASE * scale) / 2, (height - _BASE * scale) / 2
    for text, line in _MARKERS.get(marker, ()):
        paths.append(Path(placed(outline(text), x, y, scale), Stroke(color, line * scale)))
    return tuple(paths)
