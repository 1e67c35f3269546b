"""Which attributes BPMN 2.0 gives the elements that become records."""

from __future__ import annotations

from workbench.notation.bpmn.types import GATEWAY_TYPES, GLOBAL_TASK_TYPES, TASK_TYPES

_NAMED = frozenset(("id", "name"))
_ACTIVITY = _NAMED | {"completionQuantity", "default", "isForCompensation", "startQuantity"}
_IMPLEMENTED = _ACTIVITY | {"implementation"}
_OPERATED = _IMPLEMENTED | {"operationRef"}
_SUB_PROCESS = _ACTIVITY | {"triggeredByEvent"}
_GATEWAY = _NAMED | {"gatewayDirection"}
_ITEM = _NAMED | {"itemSubjectRef"}
_CHOREOGRAPHY_ACTIVITY = _NAMED | {"initiatingParticipantRef", "loopType"}
_FLOW = _NAMED | {"sourceRef", "targetRef"}

ATTRIBUTES_OF: dict[str, frozenset[str]] = {
    "process": _NAMED | {"definitionalCollaborationRef", "isClosed", "isExecutable", "processType"},
    **dict.fromkeys(("collaboration", "choreography", "globalConversation"), _NAMED | {"isClosed"}),
    "participant": _NAMED | {"processRef"},
    "lane": _NAMED | {"partitionElementRef"},
    **dict.fromkeys(TASK_TYPES, _ACTIVITY),
    "userTask": _IMPLEMENTED,
    "businessRuleTask": _IMPLEMENTED,
    "serviceTask": _OPERATED,
    "sendTask": _OPERATED | {"messageRef"},
    "receiveTask": _OPERATED | {"instantiate", "messageRef"},
    "scriptTask": _ACTIVITY | {"scriptFormat"},
    "callActivity": _ACTIVITY | {"calledElement"},
    "subProcess": _SUB_PROCESS,
    "transaction": _SUB_PROCESS | {"method"},
    "adHocSubProcess": _SUB_PROCESS | {"cancelRemainingInstances", "ordering"},
    "startEvent": _NAMED | {"isInterrupting", "parallelMultiple"},
    "intermediateCatchEvent": _NAMED | {"parallelMultiple"},
    "boundaryEvent": _NAMED | {"attachedToRef", "cancelActivity", "parallelMultiple"},
    **dict.fromkeys(("intermediateThrowEvent", "implicitThrowEvent"), _NAMED),
    **dict.fromkeys(("endEvent", "event"), _NAMED),
    **dict.fromkeys(GATEWAY_TYPES, _GATEWAY | {"default"}),
    "parallelGateway": _GATEWAY,
    "eventBasedGateway": _GATEWAY | {"eventGatewayType", "instantiate"},
    "dataObject": _ITEM | {"isCollection"},
    "dataInput": _ITEM | {"isCollection"},
    "dataOutput": _ITEM | {"isCollection"},
    "dataObjectReference": _ITEM | {"dataObjectRef"},
    "dataStoreReference": _ITEM | {"dataStoreRef"},
    "dataStore": _ITEM | {"capacity", "isUnlimited"},
    "textAnnotation": frozenset(("id", "textFormat")),
    "group": frozenset(("id", "categoryValueRef")),
    "category": _NAMED,
    "categoryValue": frozenset(("id", "value")),
    "message": _NAMED | {"itemRef"},
    "signal": _NAMED | {"structureRef"},
    "error": _NAMED | {"errorCode", "structureRef"},
    "escalation": _NAMED | {"escalationCode", "structureRef"},
    "itemDefinition": frozenset(("id", "isCollection", "itemKind", "structureRef")),
    **dict.fromkeys(GLOBAL_TASK_TYPES, _NAMED),
    "globalUserTask": _NAMED | {"implementation"},
    "globalBusinessRuleTask": _NAMED | {"implementation"},
    "globalScriptTask": _NAMED | {"scriptLanguage"},
    "choreographyTask": _CHOREOGRAPHY_ACTIVITY,
    "subChoreography": _CHOREOGRAPHY_ACTIVITY,
    "callChoreography": _CHOREOGRAPHY_ACTIVITY | {"calledChoreographyRef"},
    "conversation": _NAMED,
    "subConversation": _NAMED,
    "callConversation": _NAMED | {"calledCollaborationRef"},
    "sequenceFlow": _FLOW | {"isImmediate"},
    "messageFlow": _FLOW | {"messageRef"},
    "association": _FLOW - {"name"} | {"associationDirection"},
    "dataInputAssociation": frozenset(("id",)),
    "dataOutputAssociation": frozenset(("id",)),
    "conversationLink": _FLOW,
}
# All of them: an attribute that is not here is none of BPMN's.
ATTRIBUTES = frozenset().union(*ATTRIBUTES_OF.values())


def has_name(type_name: str) -> bool:
    """Tell whether a type has a name; what BPMN does not know may have one."""
    return "name" in ATTRIBUTES_OF.get(type_name, _NAMED)


def is_misplaced(type_name: str, attribute: str) -> bool:
    """Tell whether an attribute belongs to other types than this one."""
    return attribute in ATTRIBUTES and attribute not in ATTRIBUTES_OF.get(type_name, ATTRIBUTES)
