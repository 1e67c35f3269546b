"""What each kind is for, in one line, for people who use it twice a month."""

from __future__ import annotations

from workbench.notation.kind import Kind
from workbench.words import Text, mark

_HAPPENS: dict[str, Text] = {
    "message": mark("a message arrives"),
    "timer": mark("a moment has come or a period is over"),
    "conditional": mark("a condition comes true"),
    "signal": mark("a signal is sent"),
    "error": mark("an error occurs"),
    "escalation": mark("something is escalated"),
    "compensate": mark("what was done has to be undone"),
    "cancel": mark("the transaction is cancelled"),
    "multiple": mark("one of several things happens"),
    "parallel_multiple": mark("several things have all happened"),
}
_CAUSES: dict[str, Text] = {
    "message": mark("Sends a message"),
    "signal": mark("Sends a signal to all who wait for it"),
    "escalation": mark("Reports to the level above"),
    "compensate": mark("Undoes what was done"),
    "multiple": mark("Causes several things at once"),
    "error": mark("Reports an error"),
    "cancel": mark("Cancels the transaction"),
}
_EXPLAINED: dict[str, Text] = {
    "start_event": mark("The process begins here."),
    "throw_event": mark("Says what has been reached by now."),
    "catch_event.link": mark("The flow goes on here, from the link of the same name."),
    "throw_event.link": mark("The flow goes on at the link of the same name."),
    "end_event": mark("The process ends here."),
    "end_event.terminate": mark("Ends the whole process at once, whatever else is running."),
    "task": mark("A step of work, without saying who or what does it."),
    "user_task": mark("A person does it with a computer program."),
    "service_task": mark("A computer program does it alone."),
    "send_task": mark("A message is sent."),
    "receive_task": mark("Waits until a message arrives, then goes on."),
    "manual_task": mark("A person does it without a computer."),
    "business_rule_task": mark("A decision by fixed rules, such as a table of fees."),
    "script_task": mark("The workflow system runs a small program."),
    "call_activity": mark("Another process of the library is carried out."),
    "sub_process": mark("Several steps as one, shown on a sheet of their own."),
    "sub_process.expanded": mark("Several steps as one, shown right here."),
    "event_sub_process": mark("Steps that something which happens meanwhile starts."),
    "event_sub_process.expanded": mark("Such steps, shown right here."),
    "transaction": mark("Steps that succeed all together or are undone."),
    "transaction.expanded": mark("Such steps all together, shown right here."),
    "ad_hoc_sub_process": mark("Steps in an order that is decided on the way."),
    "ad_hoc_sub_process.expanded": mark("Steps in free order, shown right here."),
    "exclusive_gateway": mark("Exactly one of the ways is taken."),
    "parallel_gateway": mark("All ways are taken at the same time, or waited for."),
    "inclusive_gateway": mark("One or several ways are taken, each by its condition."),
    "event_gateway": mark("What happens first decides the way."),
    "event_gateway.instantiating": mark("Begins with what happens first."),
    "event_gateway.parallel": mark("Begins when everything that is waited for has happened."),
    "complex_gateway": mark("A rule of its own decides; better avoided."),
    "pool": mark("An organisation or office and its process."),
    "pool.vertical": mark("The same, read from top to bottom."),
    "pool.black_box": mark("Somebody outside of whom only messages are seen."),
    "pool.black_box.vertical": mark("Somebody outside, drawn upright."),
    "lane": mark("Who does it: a role or unit within the pool."),
    "lane.vertical": mark("A role or unit within an upright pool."),
    "data_object": mark("A document or data that a step reads or writes."),
    "data_store": mark("Where data stay: a register, a file, a database."),
    "annotation": mark("A remark beside the symbols."),
    "group": mark("A frame around what belongs together."),
    "sequence_flow": mark("What comes next."),
    "sequence_flow.conditional": mark("Taken when its condition holds."),
    "sequence_flow.default": mark("Taken when no other condition holds."),
    "message_flow": mark("What goes from one pool to another."),
    "association": mark("Joins a remark with what it is about."),
    "association.directed": mark("Joins the two, with an arrow."),
    "association.both": mark("Joins the two, with arrows at both ends."),
}


def explanation_of(kind: Kind) -> Text:
    """Return what a kind is for; for those that are not offered, its title."""
    known = _EXPLAINED.get(kind.key)
    if known is not None:
        return known
    told = kind.key.rpartition(".")[2]
    happens = _HAPPENS.get(told)
    if kind.type in ("endEvent", "intermediateThrowEvent") and told in _CAUSES:
        if kind.type == "endEvent":
            return mark("{cause} and ends here.", cause=_CAUSES[told])
        return mark("{cause} and goes on.", cause=_CAUSES[told])
    if happens is None:
        return kind.title
    if kind.type == "intermediateCatchEvent":
        return mark("Waits until {this}.", this=happens)
    if kind.type == "startEvent":
        if kind.group != "sub_process_start_events":
            return mark("Begins when {this}.", this=happens)
        if ".beside." in kind.key:
            return mark("Begins beside what is running when {this}.", this=happens)
        return mark("Interrupts what is running when {this}.", this=happens)
    if ".beside." in kind.key:
        return mark("Starts further steps when {this}; the activity goes on.", this=happens)
    return mark("Interrupts the activity when {this}.", this=happens)
