"""Names: in symbols, beside them, on lines."""

from __future__ import annotations

from workbench.editing.operations.subjects import subject_of
from workbench.model.document import Step
from workbench.model.records import Edge, Element, Flow, Shape, Sheet
from workbench.notation.landscape.kinds import is_of_landscape

# BPMN gives them no name; an annotation beside them says what there is to say.
_NAMELESS = frozenset({"association", "dataInputAssociation", "dataOutputAssociation"})


def has_name(subject: Element | Flow) -> bool:
    """Tell whether an element or flow can bear a name."""
    return subject.type not in _NAMELESS


def rename(step: Step, key: str, name: str) -> None:
    """Name an element or flow, given by its own id or that of its shape or edge.

    Of a text annotation this is the text; of a group, the value of its category, which every
    group of that value shows.
    """
    document = step.document
    subject = subject_of(document, key)
    if subject is None or not has_name(subject):
        return
    for sheet in document.referring("element", subject.id, Sheet):
        if sheet.name and sheet.name == subject.name:
            step.update(sheet, name=name)  # a plane goes on being called as what it shows
    step.update(subject, name=name)
    if (
        isinstance(subject, Element)
        and subject.type == "group"
        and not is_of_landscape(document, subject)
    ):
        _name_category_value(step, subject, name)
    if not name:
        # A place for a name that is gone would come back with the next one.
        drawn: list[Shape | Edge] = [
            *document.shapes_of(subject.id),
            *document.edges_of(subject.id),
        ]
        for record in drawn:
            step.update(record, label=None)


def _name_category_value(step: Step, group: Element, name: str) -> None:
    document = step.document
    value = document.element(group.refers_to)
    if value is None and not group.refers_to and name:
        category = Element(id=step.new_id("Category"), type="category")
        value = Element(
            id=step.new_id("CategoryValue"),
            type="categoryValue",
            parent=category.id,
            properties=(("value", name),),
        )
        step.add(category)
        step.add(value)
        step.update(group, refers_to=value.id)
    elif value is not None:
        step.put(value.with_property("value", name))
        for other in document.referring("refers_to", value.id, Element):
            if other.type == "group":
                step.update(other, name=name)
