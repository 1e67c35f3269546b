"""In which order the schema of BPMN 2.0 wants the children of an element."""

from __future__ import annotations

from functools import cache

from workbench.notation.bpmn.types import (
    EVENT_DEFINITION_TYPES,
    EVENT_TYPES,
    GATEWAY_TYPES,
    GLOBAL_TASK_TYPES,
    SUB_PROCESS_TYPES,
    TASK_TYPES,
)

# A place in the order is one tag, or several that may stand in any order.
Place = str | frozenset[str]

EVENT_DEFINITIONS = frozenset(f"{kind}EventDefinition" for kind in EVENT_DEFINITION_TYPES)
LOOPS = frozenset(("standardLoopCharacteristics", "multiInstanceLoopCharacteristics"))
RESOURCE_ROLES = frozenset(("resourceRole", "performer", "humanPerformer", "potentialOwner"))
ARTIFACTS = frozenset(("association", "group", "textAnnotation"))
CONVERSATIONS = frozenset(("conversation", "subConversation", "callConversation"))
FLOW_ELEMENTS = frozenset(
    (
        *TASK_TYPES,
        *SUB_PROCESS_TYPES,
        *EVENT_TYPES,
        *GATEWAY_TYPES,
        "callActivity",
        "boundaryEvent",
        "event",
        "implicitThrowEvent",
        "sequenceFlow",
        "dataObject",
        "dataObjectReference",
        "dataStoreReference",
        "choreographyTask",
        "subChoreography",
        "callChoreography",
    )
)
FLOW_NODES = FLOW_ELEMENTS - {
    "sequenceFlow",
    "dataObject",
    "dataObjectReference",
    "dataStoreReference",
}
ROOT_ELEMENTS = frozenset(
    (
        *GLOBAL_TASK_TYPES,
        *EVENT_DEFINITIONS,
        "category",
        "choreography",
        "collaboration",
        "correlationProperty",
        "dataStore",
        "endPoint",
        "error",
        "escalation",
        "globalChoreographyTask",
        "globalConversation",
        "interface",
        "itemDefinition",
        "message",
        "partnerEntity",
        "partnerRole",
        "process",
        "resource",
        "signal",
    )
)

_BASE: tuple[Place, ...] = ("documentation", "extensionElements")
_FLOW_ELEMENT = (*_BASE, "auditing", "monitoring", "categoryValueRef")
_FLOW_NODE = (*_FLOW_ELEMENT, "incoming", "outgoing")
_ACTIVITY = (
    *_FLOW_NODE,
    "ioSpecification",
    "property",
    "dataInputAssociation",
    "dataOutputAssociation",
    RESOURCE_ROLES,
    LOOPS,
)
_SUB_PROCESS = (*_ACTIVITY, "laneSet", FLOW_ELEMENTS, ARTIFACTS)
_CATCH = (
    *_FLOW_NODE,
    "property",
    "dataOutput",
    "dataOutputAssociation",
    "outputSet",
    EVENT_DEFINITIONS,
    "eventDefinitionRef",
)
_THROW = (
    *_FLOW_NODE,
    "property",
    "dataInput",
    "dataInputAssociation",
    "inputSet",
    EVENT_DEFINITIONS,
    "eventDefinitionRef",
)
_CALLABLE = (*_BASE, "supportedInterfaceRef", "ioSpecification", "ioBinding")
_GLOBAL_TASK = (*_CALLABLE, RESOURCE_ROLES)
_COLLABORATION = (
    *_BASE,
    "participant",
    "messageFlow",
    ARTIFACTS,
    CONVERSATIONS,
    "conversationAssociation",
    "participantAssociation",
    "messageFlowAssociation",
    "correlationKey",
    "choreographyRef",
    "conversationLink",
)
_CHOREOGRAPHY_ACTIVITY = (*_FLOW_NODE, "participantRef", "correlationKey")
_CONVERSATION = (*_BASE, "participantRef", "messageFlowRef", "correlationKey")
_DATA_ASSOCIATION = (*_BASE, "sourceRef", "targetRef", "transformation", "assignment")

ORDERS: dict[str, tuple[Place, ...]] = {
    "definitions": ("import", "extension", ROOT_ELEMENTS, "BPMNDiagram", "relationship"),
    "process": (
        *_CALLABLE,
        "auditing",
        "monitoring",
        "property",
        "laneSet",
        FLOW_ELEMENTS,
        ARTIFACTS,
        RESOURCE_ROLES,
        "correlationSubscription",
        "supports",
    ),
    "collaboration": _COLLABORATION,
    "globalConversation": _COLLABORATION,
    "choreography": (*_COLLABORATION, FLOW_ELEMENTS),
    "participant": (*_BASE, "interfaceRef", "endPointRef", "participantMultiplicity"),
    "laneSet": (*_BASE, "lane"),
    "childLaneSet": (*_BASE, "lane"),
    "lane": (*_BASE, "partitionElement", "flowNodeRef", "childLaneSet"),
    **dict.fromkeys(TASK_TYPES, _ACTIVITY),
    "userTask": (*_ACTIVITY, "rendering"),
    "scriptTask": (*_ACTIVITY, "script"),
    "callActivity": _ACTIVITY,
    **dict.fromkeys(SUB_PROCESS_TYPES, _SUB_PROCESS),
    "adHocSubProcess": (*_SUB_PROCESS, "completionCondition"),
    **dict.fromkeys(GATEWAY_TYPES, _FLOW_NODE),
    "complexGateway": (*_FLOW_NODE, "activationCondition"),
    "startEvent": _CATCH,
    "intermediateCatchEvent": _CATCH,
    "boundaryEvent": _CATCH,
    "intermediateThrowEvent": _THROW,
    "endEvent": _THROW,
    "implicitThrowEvent": _THROW,
    "event": (*_FLOW_NODE, "property"),
    "choreographyTask": (*_CHOREOGRAPHY_ACTIVITY, "messageFlowRef"),
    "callChoreography": (*_CHOREOGRAPHY_ACTIVITY, "participantAssociation"),
    "subChoreography": (*_CHOREOGRAPHY_ACTIVITY, FLOW_ELEMENTS, ARTIFACTS),
    "conversation": _CONVERSATION,
    "callConversation": (*_CONVERSATION, "participantAssociation"),
    "subConversation": (*_CONVERSATION, CONVERSATIONS),
    "dataObject": (*_FLOW_ELEMENT, "dataState"),
    "dataObjectReference": (*_FLOW_ELEMENT, "dataState"),
    "dataStoreReference": (*_FLOW_ELEMENT, "dataState"),
    "dataInput": (*_BASE, "dataState"),
    "dataOutput": (*_BASE, "dataState"),
    "dataStore": (*_BASE, "dataState"),
    "ioSpecification": (*_BASE, "dataInput", "dataOutput", "inputSet", "outputSet"),
    "inputSet": (
        *_BASE,
        "dataInputRefs",
        "optionalInputRefs",
        "whileExecutingInputRefs",
        "outputSetRefs",
    ),
    "outputSet": (
        *_BASE,
        "dataOutputRefs",
        "optionalOutputRefs",
        "whileExecutingOutputRefs",
        "inputSetRefs",
    ),
    "textAnnotation": (*_BASE, "text"),
    "group": _BASE,
    "category": (*_BASE, "categoryValue"),
    "categoryValue": _BASE,
    "message": _BASE,
    "signal": _BASE,
    "error": _BASE,
    "escalation": _BASE,
    "itemDefinition": _BASE,
    **dict.fromkeys(GLOBAL_TASK_TYPES, _GLOBAL_TASK),
    "globalUserTask": (*_GLOBAL_TASK, "rendering"),
    "globalScriptTask": (*_GLOBAL_TASK, "script"),
    "sequenceFlow": (*_FLOW_ELEMENT, "conditionExpression"),
    "messageFlow": _BASE,
    "association": _BASE,
    "conversationLink": _BASE,
    "dataInputAssociation": _DATA_ASSOCIATION,
    "dataOutputAssociation": _DATA_ASSOCIATION,
    **dict.fromkeys(EVENT_DEFINITIONS, _BASE),
    "messageEventDefinition": (*_BASE, "operationRef"),
    "timerEventDefinition": (*_BASE, "timeDate", "timeDuration", "timeCycle"),
    "conditionalEventDefinition": (*_BASE, "condition"),
    "linkEventDefinition": (*_BASE, "source", "target"),
    "standardLoopCharacteristics": (*_BASE, "loopCondition"),
    "multiInstanceLoopCharacteristics": (
        *_BASE,
        "loopCardinality",
        "loopDataInputRef",
        "loopDataOutputRef",
        "inputDataItem",
        "outputDataItem",
        "complexBehaviorDefinition",
        "completionCondition",
    ),
    # The drawing
    "BPMNDiagram": ("BPMNPlane", "BPMNLabelStyle"),
    "BPMNPlane": ("extension", frozenset(("BPMNShape", "BPMNEdge"))),
    "BPMNShape": ("extension", "Bounds", "BPMNLabel"),
    "BPMNEdge": ("extension", "waypoint", "BPMNLabel"),
    "BPMNLabel": ("extension", "Bounds"),
}


@cache
def ranks(parent: str) -> dict[str, int]:
    """Return the place of each child that the schema allows in an element, by tag."""
    found: dict[str, int] = {}
    for rank, place in enumerate(ORDERS.get(parent, _BASE)):
        for tag in (place,) if isinstance(place, str) else place:
            found[tag] = rank
    return found


def has_place(parent: str, child: str) -> bool:
    """Tell whether the schema allows a child in an element."""
    return child in ranks(parent)
