"""The BPMN 2.0 element types that become records, by family (BPMN 2.0, clauses 7 to 12).

What is not named here (ioSpecification, resources, operations …) stays in the file as it is.
"""

from __future__ import annotations

from workbench.notation.kind import Family

TASK_TYPES = (
    "task",
    "userTask",
    "serviceTask",
    "sendTask",
    "receiveTask",
    "manualTask",
    "businessRuleTask",
    "scriptTask",
)
SUB_PROCESS_TYPES = ("subProcess", "transaction", "adHocSubProcess")
EVENT_TYPES = ("startEvent", "intermediateCatchEvent", "intermediateThrowEvent", "endEvent")
GATEWAY_TYPES = (
    "exclusiveGateway",
    "inclusiveGateway",
    "parallelGateway",
    "eventBasedGateway",
    "complexGateway",
)
DATA_TYPES = (
    "dataObjectReference",
    "dataObject",
    "dataStoreReference",
    "dataInput",
    "dataOutput",
)
# Shared definitions at the root of a file.
DEFINITION_TYPES = (
    "message",
    "signal",
    "error",
    "escalation",
    "category",
    "categoryValue",
    "dataStore",
    "itemDefinition",
)
GLOBAL_TASK_TYPES = (
    "globalTask",
    "globalUserTask",
    "globalManualTask",
    "globalBusinessRuleTask",
    "globalScriptTask",
)
# Kept and drawn as labelled boxes.
BOX_TYPES = (
    "choreographyTask",
    "subChoreography",
    "callChoreography",
    "conversation",
    "subConversation",
    "callConversation",
    "event",
    "implicitThrowEvent",
)
EVENT_DEFINITION_TYPES = (
    "message",
    "timer",
    "error",
    "escalation",
    "cancel",
    "compensate",
    "conditional",
    "link",
    "signal",
    "terminate",
)  # the tag is this plus "EventDefinition"

# A property of the shape of a sub-process: what it was like before it was opened or closed.  A file
# has it in our own namespace, so that other tools keep it and pay no attention to it.
OTHER_STATE = "pw:otherState"

ELEMENT_FAMILIES: dict[str, Family] = {
    "process": Family.PROCESS,
    "collaboration": Family.COLLABORATION,
    "choreography": Family.COLLABORATION,
    "globalConversation": Family.COLLABORATION,
    "participant": Family.POOL,
    "lane": Family.LANE,
    **dict.fromkeys(TASK_TYPES, Family.ACTIVITY),
    "callActivity": Family.ACTIVITY,
    **dict.fromkeys(SUB_PROCESS_TYPES, Family.SUB_PROCESS),
    **dict.fromkeys(EVENT_TYPES, Family.EVENT),
    "boundaryEvent": Family.BOUNDARY_EVENT,
    **dict.fromkeys(GATEWAY_TYPES, Family.GATEWAY),
    **dict.fromkeys(DATA_TYPES, Family.DATA),
    "textAnnotation": Family.ARTIFACT,
    "group": Family.ARTIFACT,
    **dict.fromkeys(DEFINITION_TYPES, Family.DEFINITION),
    **dict.fromkeys(GLOBAL_TASK_TYPES, Family.DEFINITION),
    **dict.fromkeys(BOX_TYPES, Family.BOX),
}
FLOW_FAMILIES: dict[str, Family] = {
    "sequenceFlow": Family.SEQUENCE_FLOW,
    "messageFlow": Family.MESSAGE_FLOW,
    "association": Family.ASSOCIATION,
    "dataInputAssociation": Family.DATA_ASSOCIATION,
    "dataOutputAssociation": Family.DATA_ASSOCIATION,
    "conversationLink": Family.LINK,
}


def family_of(type_name: str) -> Family:
    """Return the family of an element or flow type; what BPMN does not know is a box."""
    return ELEMENT_FAMILIES.get(type_name) or FLOW_FAMILIES.get(type_name) or Family.BOX
