"""What only experts look for: the id, and where and how large something is drawn."""

from __future__ import annotations

from collections.abc import Callable

from workbench.geometry import Bounds
from workbench.library.profile import Field as TypedField
from workbench.library.profile import Label
from workbench.model.document import Step
from workbench.model.records import Element, Flow, ProfileValue, Shape
from workbench.model.snapshot import Snapshot
from workbench.ui.fields.form_field import FormField
from workbench.ui.translation import tr


def technical_fields(record: Element | Flow, snapshot: Snapshot) -> list[FormField]:
    """Return the fields of the id, and of a shape's place and size."""
    fields = [_field("id", tr("Id in the file"), "text", lambda snapshot, element: element)]
    shapes = snapshot.shapes_of(record.id)
    if shapes:
        from workbench.editing.operations.sizing import resizable

        fields += [_place("x", tr("From the left")), _place("y", tr("From the top"))]
        if resizable(snapshot, shapes[0]):
            fields += [_place("width", tr("Width")), _place("height", tr("Height"))]
    return fields


def _field(
    key: str,
    label: str,
    kind: str,
    read: Callable[[Snapshot, str], ProfileValue],
    write: Callable[[Step, str, ProfileValue], None] | None = None,
) -> FormField:
    return FormField(
        key=f"technical.{key}",
        label=label,
        type=TypedField(key=key, label=Label(label, label), type=kind),
        read=read,
        write=write if write is not None else lambda step, element, value: None,
        read_only=write is None,
    )


def _place(key: str, label: str) -> FormField:
    """Return a field of the bounds, in units of the drawing (pixels at 100 %)."""

    def read(snapshot: Snapshot, element: str) -> ProfileValue:
        shape = _shape(snapshot, element)
        return f"{getattr(shape.bounds, key):g}" if shape is not None else ""

    def write(step: Step, element: str, value: ProfileValue) -> None:
        from workbench.editing.operations.moving import move
        from workbench.editing.operations.sizing import resize

        shape = _shape(step.document, element)
        if shape is None or not isinstance(value, str) or not value:
            return
        box = shape.bounds
        wanted = float(value)
        if key == "x":
            move(step, [shape.id], wanted - box.x, 0.0)
        elif key == "y":
            move(step, [shape.id], 0.0, wanted - box.y)
        elif key == "width":
            resize(step, shape.id, Bounds(box.x, box.y, max(wanted, 1.0), box.height))
        else:
            resize(step, shape.id, Bounds(box.x, box.y, box.width, max(wanted, 1.0)))

    return _field(key, label, "num", read, write)


def _shape(snapshot: Snapshot, element: str) -> Shape | None:
    shapes = snapshot.shapes_of(element)
    return shapes[0] if shapes else None
