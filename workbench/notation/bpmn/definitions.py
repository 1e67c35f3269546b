"""What is shared or surrounds a diagram: processes, collaborations, messages, errors, categories.

Of these only a message has a symbol of its own.
"""

from __future__ import annotations

from workbench.geometry import Bounds
from workbench.model.records import Element, Shape
from workbench.notation.beside import name_beside
from workbench.notation.bpmn.envelope import envelope
from workbench.notation.kind import Family, Field, FieldType, Kind
from workbench.notation.symbol import Figure, Scene, ink_of
from workbench.words import Text, mark


def _definition(key: str, type_name: str, title: Text, *fields: Field) -> Kind:
    return Kind(
        key=key,
        type=type_name,
        title=title,
        family=Family.DEFINITION,
        fields=fields,
        offered=False,
    )


PROCESS_FIELDS = (
    Field(
        key="processType",
        label=mark("Type of process"),
        type=FieldType.CHOICE,
        default="None",
        choices=(
            ("None", mark("not said")),
            ("Public", mark("public")),
            ("Private", mark("internal")),
        ),
    ),
    Field(
        key="isExecutable",
        label=mark("Executable"),
        type=FieldType.SWITCH,
        default="false",
    ),
    Field(
        key="isClosed",
        label=mark("No other exchanges"),
        type=FieldType.SWITCH,
        default="false",
        if_said=True,
    ),
)

KINDS: tuple[Kind, ...] = (
    Kind(
        key="process",
        type="process",
        title=mark("Process"),
        family=Family.PROCESS,
        fields=PROCESS_FIELDS,
        offered=False,
    ),
    Kind(
        key="collaboration",
        type="collaboration",
        title=mark("Collaboration"),
        family=Family.COLLABORATION,
        offered=False,
    ),
    Kind(
        key="choreography",
        type="choreography",
        title=mark("Choreography"),
        family=Family.COLLABORATION,
        offered=False,
    ),
    Kind(
        key="global_conversation",
        type="globalConversation",
        title=mark("Global conversation"),
        family=Family.COLLABORATION,
        offered=False,
    ),
    Kind(
        key="message",
        type="message",
        title=mark("Message"),
        family=Family.DEFINITION,
        size=(24.0, 16.0),
        external_label=True,
        offered=False,
    ),
    _definition("signal", "signal", mark("Signal")),
    _definition(
        "error", "error", mark("Error"), Field(key="errorCode", label=mark("Code of the error"))
    ),
    _definition(
        "escalation",
        "escalation",
        mark("Escalation"),
        Field(key="escalationCode", label=mark("Code of the escalation")),
    ),
    _definition("category", "category", mark("Category")),
    _definition("category_value", "categoryValue", mark("Value of a category")),
    _definition("data_store.shared", "dataStore", mark("Shared data store")),
    _definition("item_definition", "itemDefinition", mark("Type of data")),
    _definition("global_task", "globalTask", mark("Global task")),
    _definition("global_user_task", "globalUserTask", mark("Global user task")),
    _definition("global_manual_task", "globalManualTask", mark("Global manual task")),
    _definition(
        "global_business_rule_task", "globalBusinessRuleTask", mark("Global business rule task")
    ),
    _definition("global_script_task", "globalScriptTask", mark("Global script task")),
)


def draw_message(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a message that has a place of its own on the sheet."""
    ink = ink_of(shape.look)
    box = Bounds(0.0, 0.0, max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0))
    lines, place = name_beside(scene, shape, element.name)
    return Figure((*envelope(box, ink.stroke(), ink.fill), *lines), place)
