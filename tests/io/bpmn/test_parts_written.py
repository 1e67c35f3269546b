"""Each part of a process and its drawing is written where other programs look for it."""

from __future__ import annotations

from msgspec.structs import replace as changed

from tests.io.bpmn.files import (
    own,
    parse,
    schema_errors,
    untouched,
)
from tests.io.bpmn.test_edits import records_of
from workbench.io.bpmn import read, write
from workbench.model.records import (
    Edge,
    Element,
    EventDefinition,
    Flow,
    Look,
    Profile,
    Shape,
    Sheet,
    profile_id,
)
from workbench.words import mark


def test_an_element_moved_into_a_sub_process_takes_everything_along() -> None:
    path = own("permit")
    document = read(path)
    with document.step(mark("in")) as step:
        step.update("Task_Notify", parent="Sub_Decide")
        step.update("Task_Fee", parent="Process_Permit")
    saved = write(document)
    assert schema_errors(saved) == []
    root = parse(saved)
    ns = {"b": "http://www.omg.org/spec/BPMN/20100524/MODEL"}
    assert root.xpath("//b:subProcess/b:sendTask/@id", namespaces=ns) == ["Task_Notify"]
    assert root.xpath("//b:process/b:scriptTask/b:script/text()", namespaces=ns) == [
        "fee = 3 if area < 100 else 5"
    ]
    assert b"<![CDATA[fee = 3 if area < 100 else 5]]>" in saved
    assert records_of(read(saved)) == records_of(document)
    touched = {"Task_Notify", "Task_Fee"}
    assert untouched(saved, touched, blanks=False) == untouched(
        path.read_bytes(), touched, blanks=False
    )


def test_replacing_a_task_by_another_kind_keeps_what_is_not_understood() -> None:
    data = own("permit").read_bytes()
    data = data.replace(
        b"<bpmn:incoming>Flow_6</bpmn:incoming>",
        b"<bpmn:extensionElements><house:cost>7</house:cost></bpmn:extensionElements>"
        b"<!-- why --><bpmn:incoming>Flow_6</bpmn:incoming>",
    )
    document = read(data)
    with document.step(mark("replace")) as step:
        step.update("Task_Notify", type="userTask", properties=())
    saved = write(document)
    assert b'<bpmn:userTask id="Task_Notify" name="Bescheid senden">' in saved
    assert b"<house:cost>7</house:cost></bpmn:extensionElements><!-- why -->" in saved
    assert schema_errors(saved) == []


def test_replacing_takes_away_what_the_new_kind_cannot_have() -> None:
    document = read(own("permit"))
    with document.step(mark("replace")) as step:
        step.update("Task_Fee", type="manualTask", properties=())
        step.update("Start_Received", type="intermediateThrowEvent")
        step.update("Gateway_Complete", type="parallelGateway", default_flow="")
        step.update("Boundary_Missing", type="endEvent", host="", definitions=(), properties=())
        step.update("Flow_6", type="association", name="", properties=())
    saved = write(document)
    assert b"<bpmn:script>" not in saved
    assert schema_errors(saved) == []
    assert records_of(read(saved)) == records_of(document)


def test_colours_are_written_for_new_and_for_older_programs() -> None:
    document = read(own("bare"))
    with document.step(mark("paint")) as step:
        for shape in document.shapes_of("t"):
            step.update(shape, look=Look(stroke="#aa0000", fill="#ffeeee", text_color="#000001"))
        for edge in document.edges_of("f1"):
            step.update(edge, look=Look(stroke="#00aa00"))
    saved = write(document)
    assert b'xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0"' in saved
    assert b'xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0"' in saved
    for part in (
        b'color:border-color="#aa0000"',
        b'bioc:stroke="#aa0000"',
        b'color:background-color="#ffeeee"',
        b'bioc:fill="#ffeeee"',
        b'<bpmndi:BPMNLabel color:color="#000001"/>',
        b'color:border-color="#00aa00"',
    ):
        assert part in saved
    assert schema_errors(saved) == []
    looks = [shape.look for shape in read(saved).shapes_of("t")]
    assert looks == [Look(stroke="#aa0000", fill="#ffeeee", text_color="#000001")]


def test_a_font_is_a_label_style_and_an_equal_one_is_used_again() -> None:
    document = read(own("permit"))
    small = document.shape("Start_Received_di")
    assert small is not None and small.look == Look(font="Arial", font_size=11.0, bold=True)
    with document.step(mark("fonts")) as step:
        step.update("End_Issued_di", look=small.look)
        step.update("Gateway_Complete_di", look=Look(italic=True))
        step.update("Task_Notify_di", look=Look(italic=True))
        step.update("Start_Received_di", look=Look())
    saved = write(document)
    assert saved.count(b"<bpmndi:BPMNLabelStyle ") == 2
    assert schema_errors(saved) == []
    assert records_of(read(saved)) == records_of(document)


def test_an_event_changes_what_it_waits_for() -> None:
    document = read(own("permit"))
    timer = EventDefinition(
        type="timer", id="T1", properties=(("timeDate", "2031-01-01T00:00:00Z"),)
    )
    stop = EventDefinition(type="signal", reference="Signal_Stop")
    with document.step(mark("events")) as step:
        step.update("Start_Received", definitions=(timer, stop))
        boundary = document.element("Boundary_Missing")
        assert boundary is not None
        (old,) = boundary.definitions
        step.update(boundary, definitions=(EventDefinition(type="conditional", id=old.id),))
        step.update("End_Issued", definitions=(EventDefinition(type="terminate"),))
    saved = write(document)
    assert schema_errors(saved) == []
    again = read(saved)
    assert again["Start_Received"] == document["Start_Received"]
    assert again["End_Issued"] == document["End_Issued"]
    assert again.element("Boundary_Missing").definitions[0].type == "conditional"  # type: ignore[union-attr]


def test_the_definition_of_a_copied_event_gets_an_id_of_its_own() -> None:
    document = read(own("permit"))
    original = document.element("Boundary_Missing")
    assert original is not None
    with document.step(mark("copy")) as step:
        step.add(original.changed(id="Boundary_Copy"))
    saved = write(document)
    assert schema_errors(saved) == []
    copy = read(saved).element("Boundary_Copy")
    assert copy is not None and copy.definitions[0].id == "TimerDefinition_1_1"
    assert copy.definitions[0].properties == original.definitions[0].properties


def test_a_shared_event_definition_is_shown_at_its_events_and_left_alone() -> None:
    data = own("permit").read_bytes()
    data = data.replace(
        b'  <bpmn:signal id="Signal_Stop"',
        b'  <bpmn:signalEventDefinition id="Shared_1" signalRef="Signal_Stop" />\n'
        b'  <bpmn:signal id="Signal_Stop"',
    ).replace(
        b"<bpmn:incoming>Flow_7</bpmn:incoming>",
        b"<bpmn:incoming>Flow_7</bpmn:incoming><bpmn:eventDefinitionRef>Shared_1"
        b"</bpmn:eventDefinitionRef>",
    )
    document = read(data)
    end = document.element("End_Issued")
    assert end is not None
    (definition,) = end.definitions
    assert (definition.type, definition.reference) == ("signal", "Signal_Stop")
    with document.step(mark("own")) as step:
        step.update(end, definitions=(changed(definition, reference="Signal_Other"),))
    saved = write(document)
    assert b'<bpmn:signalEventDefinition id="Shared_1" signalRef="Signal_Stop" />' in saved
    assert b"eventDefinitionRef" not in saved
    assert schema_errors(saved) == []


def test_loops_come_change_and_go() -> None:
    document = read(own("permit"))
    with document.step(mark("loops")) as step:
        step.update("Task_Check", loop="parallel")
        step.update("Sub_Decide", loop="")
        inspect = document["Task_Inspect"].changed(loop="parallel")
        step.put(inspect.with_property("completionCondition", "done"))  # type: ignore[attr-defined]
        step.update("Task_Fee", loop="standard")
    saved = write(document)
    assert b'isSequential="false"' in saved
    assert schema_errors(saved) == []
    assert records_of(read(saved)) == records_of(document)


def test_lanes_are_added_split_and_removed() -> None:
    document = read(own("permit"))
    with document.step(mark("lanes")) as step:
        step.remove("Lane_Deputy_di")
        step.remove("Lane_Deputy")
        step.add(Element(id="Lane_New", type="lane", name="Kasse", parent="Process_Permit"))
        step.add(Element(id="Lane_In", type="lane", parent="Lane_Clerk", members=("Task_Check",)))
        step.update("Lane_New", members=("Task_Notify", "Call_Archive"))
        step.update("Lane_Head", members=("End_Issued", "Sub_Decide"))
    saved = write(document)
    assert b"LaneSet_2" not in saved
    assert schema_errors(saved) == []
    assert records_of(read(saved)) == records_of(document)


def test_data_associations_come_and_go() -> None:
    document = read(own("permit"))
    with document.step(mark("data")) as step:
        step.add(
            Flow(
                id="In_2",
                type="dataInputAssociation",
                parent="Task_Notify",
                source="Data_Register",
                target="Task_Notify",
            )
        )
        step.add(
            Flow(
                id="Out_2",
                type="dataOutputAssociation",
                parent="Task_Notify",
                source="Task_Notify",
                target="Data_Application",
            )
        )
        step.update("Input_Plan", parent="Task_Notify", target="Task_Notify")
        step.remove("Output_Register")
        step.remove("Output_Register_di")
        step.remove("DataInput_Plan")
        step.add(Element(id="Result", type="dataOutput", name="Bescheid", parent="Process_Permit"))
    saved = write(document)
    assert schema_errors(saved) == []
    assert records_of(read(saved)) == records_of(document)


def test_a_data_association_that_goes_takes_its_placeholder_along() -> None:
    document = read(own("permit"))
    with document.step(mark("more")) as step:
        other = document["Input_Plan"].changed(id="Input_More", source="Data_Register")
        step.add(other)
    assert write(document).count(b"__targetRef_placeholder") == 1
    with document.step(mark("less")) as step:
        step.remove("Input_Plan")
        step.remove("Input_Plan_di")
    assert write(document).count(b"__targetRef_placeholder") == 1
    document.undo()
    document.undo()
    with document.step(mark("none")) as step:
        step.remove("Input_Plan")
        step.remove("Input_Plan_di")
    saved = write(document)
    assert b"__targetRef_placeholder" not in saved
    assert schema_errors(saved) == []


def test_prefixes_declared_on_the_way_move_along() -> None:
    data = own("permit").read_bytes()
    data = data.replace(
        b'<bpmn:subProcess id="Sub_Decide"',
        b'<bpmn:subProcess xmlns:inner="urn:example:inner" id="Sub_Decide"',
    ).replace(b'<bpmn:task id="Task_Inspect"', b'<bpmn:task inner:x="1" id="Task_Inspect"')
    document = read(data)
    with document.step(mark("out")) as step:
        step.update("Task_Inspect", parent="Process_Permit")
    saved = write(document)
    assert b'<bpmn:task inner:x="1" id="Task_Inspect" name="Ortstermin" xmlns:inner=' in saved
    assert schema_errors(saved) == []


def test_a_prefix_that_is_taken_for_something_else_is_not_used() -> None:
    data = own("bare").read_bytes().replace(b"<definitions ", b'<definitions xmlns:color="urn:x" ')
    document = read(data)
    with document.step(mark("paint")) as step:
        step.update(document.shapes_of("t")[0], look=Look(fill="#123456"))
    saved = write(document)
    assert b'color2:background-color="#123456"' in saved
    assert read(saved).shapes_of("t")[0].look == Look(fill="#123456")


def test_groups_are_named_by_their_category() -> None:
    document = read(own("permit"))
    with document.step(mark("groups")) as step:
        step.update("Group_Check", name="Vorprüfung")
        step.add(Element(id="Group_New", type="group", name="Neu", parent="Process_Permit"))
    saved = write(document)
    assert schema_errors(saved) == []
    again = read(saved)
    names = {group.id: group.name for group in again.elements("group")}
    assert names == {"Group_Check": "Vorprüfung", "Group_New": "Neu"}


def test_a_profile_is_one_block_of_ours_beside_those_of_others() -> None:
    document = read(own("permit"))
    profile = document.profile("Process_Permit")
    assert profile.text("legal_bases") == "Landesbauordnung, Satzung"
    assert profile.rows("times") == ({"what": "Bearbeitung", "minutes": "90"},)
    with document.step(mark("profile")) as step:
        step.put(profile.with_value("objective", "Sicher & gut\nbauen").with_value("owner", "63"))
        step.put(Profile(id=profile_id("Lane_Clerk"), element="Lane_Clerk", values=(("a", "b"),)))
    saved = write(document)
    assert b'<house:cost currency="EUR">125.00</house:cost>' in saved
    assert b'<pw:item ref="law-1">Landesbauordnung</pw:item><pw:item>Satzung</pw:item>' in saved
    assert schema_errors(saved) == []
    assert records_of(read(saved)) == records_of(document)
    with document.step(mark("no profile")) as step:
        step.remove(profile.id)
        step.remove(profile_id("Lane_Clerk"))
    saved = write(document)
    assert b"pw:" not in saved and b"house:cost" in saved
    assert saved.count(b"extensionElements") == 2


def test_sheets_come_and_go() -> None:
    document = read(own("permit"))
    with document.step(mark("sheets")) as step:
        for record in list(document):
            if isinstance(record, Shape | Edge) and record.sheet == "Diagram_Decide":
                step.remove(record.id)
        step.remove("Diagram_Decide")
        step.add(Sheet(id="Sheet_New", name="Neu", element="Process_Permit"))
        step.update("Task_Check_di", sheet="Sheet_New")
        step.update("Diagram_Main", name="Anders")
    saved = write(document)
    assert schema_errors(saved) == []
    assert records_of(read(saved)) == records_of(document)


def test_a_new_id_that_something_unread_has_already_is_written_as_another() -> None:
    document = read(own("permit"))
    with document.step(mark("add")) as step:
        step.add(Element(id="LaneSet_1", type="task", parent="Process_Permit"))
        step.update("Flow_7", target="LaneSet_1")
    saved = write(document)
    assert schema_errors(saved) == []
    target = read(saved).flow("Flow_7").target  # type: ignore[union-attr]
    assert target == "LaneSet_1_1"


def test_duplicates_are_kept_apart() -> None:
    data = (
        own("bare").read_bytes().replace(b'<endEvent id="e"/>', b'<task id="t"/><endEvent id="e"/>')
    )
    document = read(data)
    with document.step(mark("second")) as step:
        step.update("~t~2", name="Zweite")
    saved = write(document)
    assert '<task id="t" name="Prüfen"/><task id="t" name="Zweite"/>'.encode() in saved
    with document.step(mark("connect")) as step:
        step.update("f2", source="~t~2")
    saved = write(document)
    again = read(saved)
    source = again.flow("f2").source  # type: ignore[union-attr]
    assert again.element(source).name == "Zweite"  # type: ignore[union-attr]
    assert not any(finding.rule == "read.duplicate-id" for finding in again.findings)


def test_text_that_xml_cannot_hold_is_left_out() -> None:
    document = read(own("bare"))
    with document.step(mark("rename")) as step:
        step.update("t", name="a\x00b\x1fc\ud800d\ufffee", documentation="x\x0by\rz")
    again = read(write(document))
    assert again.element("t").name == "abcde"  # type: ignore[union-attr]
    assert again.element("t").documentation == "xy\rz"  # type: ignore[union-attr]
