"""How long modelling takes, counted in keys and clicks; tests/README.md says the numbers."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from tests.modelling.counting import CountedHand, is_the_example
from tests.ui.conftest import *  # noqa: F403  # the running program and its person
from tests.ui.test_step_table import open_table
from workbench.geometry import Bounds, Point
from workbench.interaction.overlay import Role

pytestmark = pytest.mark.window


def test_the_step_table(start, process_file):
    person = start()
    open_table(person, process_file)
    hand = CountedHand(person)

    def row(what: str, who: str = "") -> None:
        if who:
            hand.press("Shift+Tab")
            hand.type(who)
            hand.press("Tab")
        hand.type(what)
        hand.press("Return")

    hand.press("Return")
    row("Antrag entgegennehmen", "Bürgerbüro")
    row("Unterlagen prüfen")
    row("Unterlagen vollständig?")
    hand.press("Return")  # nothing more if they are: on to the other branch
    row("Unterlagen nachfordern")
    hand.press("Return")
    row("Antrag fachlich prüfen", "Ordnungsamt")
    row("Stellungnahme einholen")
    row("Genehmigungsfähig?")
    row("Bescheid erstellen")
    row("Gebühr festsetzen", "Kasse")
    row("Zahlung überwachen")
    row("Bescheid versenden", "Bü")
    hand.press("Return")
    row("Ablehnung schreiben", "Or")
    row("Ablehnung versenden", "Bü")
    hand.press("Return")
    row("Vorgang ablegen")
    is_the_example(person.document().document)
    assert (hand.keys, hand.clicks) == (31, 0)


def test_the_canvas(start, process_file):
    person = start(process_file)
    person.canvas.set_zoom(0.6)
    hand = CountedHand(person)
    document = person.document().document
    canvas, viewport = person.canvas, person.canvas.viewport()

    def shape(key: str):
        drawn = document.shape_on(canvas.sheet_id, key)
        assert drawn is not None
        return drawn

    def spot(key: str, where: str = "center") -> QPoint:
        box = shape(key).bounds
        at = Point(box.x + 15, box.center.y) if where == "title" else box.center
        canvas.reveal(Bounds(at.x - 60, at.y - 40, 120, 80))
        QTest.qWait(1)
        return canvas.to_viewport(Bounds(*at, 0, 0)).topLeft().toPoint()

    def chosen() -> str:
        return document[canvas.selection[0]].element

    def pad(symbol: str) -> str:
        QTest.qWait(1)
        button = canvas.placing.beside.pad.buttons[symbol]
        assert button.isVisible(), symbol
        hand.click(button, button.rect().center())
        return chosen()

    def name(text: str) -> None:
        hand.type(text)
        hand.press("Return")

    def into(key: str, lane: str) -> None:
        """Drag to a lane, straight up or down."""
        lane_id = next(e.id for e in document.elements("lane") if e.name == lane)
        if shape(lane_id).bounds.contains(shape(key).bounds.center):
            return
        start = spot(key)
        goal = canvas.to_viewport(Bounds(*shape(lane_id).bounds.center, 0, 0)).topLeft().toPoint()
        hand.drag(viewport, start, QPoint(start.x(), goal.y()))
        if chosen() != key:
            select(key)

    def select(key: str) -> None:
        if canvas.selection != [shape(key).id]:
            hand.click(viewport, spot(key))

    def step(text: str, lane: str) -> str:
        key = pad("user_task")
        name(text)
        into(key, lane)
        return key

    def gateway(question: str = "") -> str:
        key = pad("exclusive_gateway")
        if question:
            name(question)
        else:
            hand.press("Escape")
        return key

    def connect(source: str, target: str) -> None:
        select(source)
        handle = next(h for h in canvas.editor.handles() if h.role is Role.CONNECT)
        spot(target)
        start = canvas.to_viewport(Bounds(*handle.point, 0, 0)).topLeft().toPoint()
        hand.drag(viewport, start, canvas.to_viewport(shape(target).bounds).center().toPoint())

    def answer(source: str, target: str, text: str) -> None:
        flow = next(f for f in document.outgoing(source) if f.target == target)
        edge = document.edge_on(canvas.sheet_id, flow.id)
        p, q = max(pairwise(edge.waypoints), key=lambda piece: piece[0].distance(piece[1]))
        middle = Bounds((p.x + q.x) / 2, (p.y + q.y) / 2, 0, 0)
        canvas.reveal(middle.grown(60))
        QTest.qWait(1)
        hand.click(viewport, canvas.to_viewport(middle).topLeft().toPoint())
        hand.press("E")
        name(text)

    office, order, cash = "Bürgerbüro", "Ordnungsamt", "Kasse"
    first = next(document.elements("lane")).id
    hand.double_click(viewport, spot(first, "title"))
    name(office)
    for text in (order, cash):
        pad("arrange.lane_below")
        if not canvas.naming.is_open:
            hand.press("E")
        name(text)
    begin = next(document.elements("startEvent")).id
    into(begin, office)
    select(begin)
    step("Antrag entgegennehmen", office)
    step("Unterlagen prüfen", office)
    complete = gateway("Unterlagen vollständig?")
    ask = step("Unterlagen nachfordern", office)
    join = gateway()
    connect(complete, join)
    answer(complete, join, "ja")
    answer(complete, ask, "nein")
    select(join)
    step("Antrag fachlich prüfen", order)
    step("Stellungnahme einholen", order)
    decide = gateway("Genehmigungsfähig?")
    write = step("Bescheid erstellen", order)
    step("Gebühr festsetzen", cash)
    step("Zahlung überwachen", cash)
    step("Bescheid versenden", office)
    last = gateway()
    select(decide)
    refuse = step("Ablehnung schreiben", order)
    send = step("Ablehnung versenden", office)
    connect(send, last)
    answer(decide, write, "ja")
    answer(decide, refuse, "nein")
    select(last)
    step("Vorgang ablegen", office)
    pad("end_event")
    hand.press("Escape")
    is_the_example(document)
    assert (hand.keys, hand.clicks) == (28, 36)
