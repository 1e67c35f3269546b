"""The names of BPMN 2.0: which elements there are, and where they keep what becomes a field."""

from __future__ import annotations

# The attribute that holds `Element.refers_to`, by type.
REFERENCE_ATTRIBUTE = {
    "participant": "processRef",
    "callActivity": "calledElement",
    "sendTask": "messageRef",
    "receiveTask": "messageRef",
    "dataObjectReference": "dataObjectRef",
    "dataStoreReference": "dataStoreRef",
    "group": "categoryValueRef",
    "messageFlow": "messageRef",
}
# The attribute that holds `EventDefinition.reference`, by type.
DEFINITION_REFERENCE = {
    "message": "messageRef",
    "signal": "signalRef",
    "error": "errorRef",
    "escalation": "escalationRef",
    "compensate": "activityRef",
}
# Child elements whose text is a property, by the tag of their parent.
TEXT_CHILDREN = {
    "sequenceFlow": ("conditionExpression",),
    "scriptTask": ("script",),
    "globalScriptTask": ("script",),
    "adHocSubProcess": ("completionCondition",),
    "complexGateway": ("activationCondition",),
    "timerEventDefinition": ("timeDate", "timeDuration", "timeCycle"),
    "conditionalEventDefinition": ("condition",),
    "multiInstanceLoopCharacteristics": (
        "loopCardinality",
        "loopDataInputRef",
        "loopDataOutputRef",
        "completionCondition",
    ),
    "standardLoopCharacteristics": ("loopCondition",),
}
# Properties of a loop that are the name of a child.
LOOP_ITEMS = ("inputDataItem", "outputDataItem")
# Attributes of a standard loop that are properties of its activity.
LOOP_ATTRIBUTES = ("loopMaximum", "testBefore")
# Children that name something, among those whose text is a property.
NAMING_CHILDREN = ("loopDataInputRef", "loopDataOutputRef")

# Elements that hold records but are none themselves: what is inside belongs to the owner.
TRANSPARENT = ("laneSet", "childLaneSet", "ioSpecification")

# Elements that stay in the file as they are, beside those of the record types.
KEPT_ELEMENTS = frozenset(
    (
        "assignment",
        "auditing",
        "choreographyRef",
        "complexBehaviorDefinition",
        "conversationAssociation",
        "correlationKey",
        "correlationProperty",
        "correlationPropertyBinding",
        "correlationPropertyRef",
        "correlationPropertyRetrievalExpression",
        "correlationSubscription",
        "dataInputRefs",
        "dataOutputRefs",
        "dataPath",
        "endPoint",
        "endPointRef",
        "errorRef",
        "expression",
        "extension",
        "formalExpression",
        "from",
        "globalChoreographyTask",
        "humanPerformer",
        "import",
        "inMessageRef",
        "innerParticipantRef",
        "inputDataItem",
        "inputSet",
        "inputSetRefs",
        "interface",
        "interfaceRef",
        "ioBinding",
        "messageFlowAssociation",
        "messageFlowRef",
        "messagePath",
        "monitoring",
        "operation",
        "operationRef",
        "optionalInputRefs",
        "optionalOutputRefs",
        "outMessageRef",
        "outerParticipantRef",
        "outputDataItem",
        "outputSet",
        "outputSetRefs",
        "participantAssociation",
        "participantRef",
        "partitionElement",
        "partnerEntity",
        "partnerRole",
        "performer",
        "potentialOwner",
        "property",
        "relationship",
        "rendering",
        "resource",
        "resourceAssignmentExpression",
        "resourceParameter",
        "resourceParameterBinding",
        "resourceRef",
        "resourceRole",
        "source",
        "supportedInterfaceRef",
        "supports",
        "target",
        "to",
        "transformation",
        "whileExecutingInputRefs",
        "whileExecutingOutputRefs",
    )
)
