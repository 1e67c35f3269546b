"""A tab with a diagram: breadcrumb above, sheets below, the canvas between."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.editing import prepare
from workbench.interaction.commands.arranging import ShowGrid
from workbench.interaction.commands.landscape import ChoosePicture
from workbench.library.profile import Definitions
from workbench.model.change import Change
from workbench.model.records import Profile, Sheet
from workbench.settings import Settings
from workbench.ui.action_button import ActionButton
from workbench.ui.actions import Actions, plain
from workbench.ui.breadcrumb import Breadcrumb, Step
from workbench.ui.canvas.canvas import Canvas
from workbench.ui.canvas.clipboard import Clipboard
from workbench.ui.context_menu import context_menu
from workbench.ui.diagram_views import DiagramViews
from workbench.ui.library_tree import status_name
from workbench.ui.open_document import LANDSCAPE, OpenDocument
from workbench.ui.overlay_bar import OverlayBar
from workbench.ui.page import Page
from workbench.ui.page_head import PageHead
from workbench.ui.protection_bar import ProtectionBar
from workbench.ui.release_sign import release_icon
from workbench.ui.releasing import state_of_document
from workbench.ui.step_table.slot import StepTableSlot
from workbench.ui.theme import current_theme
from workbench.ui.translation import language, tr


class View(NamedTuple):
    """What is seen of a diagram: sheet, zoom, scroll bars, selection."""

    sheet: str
    zoom: float
    across: int
    down: int
    selection: list[str]


class DiagramPage(Page):
    """Shows the sheets of a document, one at a time."""

    can_print = True
    document: OpenDocument

    selection_changed = Signal(list)  # record ids
    sheet_changed = Signal()
    jumps = Signal()  # about to show another part: what is seen now can be returned to
    process_wanted = Signal(str)  # process id
    status = Signal(str)
    print_wanted = Signal()

    def __init__(self, document: OpenDocument, actions: Actions, settings: Settings) -> None:
        super().__init__()
        self.document = document
        self.key = document.key
        self._status = state_of_document(document)
        self.known: Definitions | None = None  # the attributes of the library it belongs to
        self.place = "landscape" if document.kind == LANDSCAPE else "processes"
        self.icon_name = "landscape" if document.kind == LANDSCAPE else "process"
        self._above: Sequence[Step] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._make_head(actions))
        self._protection = ProtectionBar(document, actions)
        self._column.addWidget(self._protection)
        self.overlay = OverlayBar(document) if document.kind == LANDSCAPE else None
        if self.overlay is not None:
            self._column.addWidget(self.overlay)
        self._actions = actions
        self._settings = settings
        self.canvas: Canvas | None = None
        self.body = QSplitter(Qt.Orientation.Vertical)  # the drawing, and what is shown below it
        self.body.setChildrenCollapsible(False)
        self.table = StepTableSlot(self.body)
        self.table.status.connect(self.status)
        self._drawing = QWidget()
        self._drawing_column = QVBoxLayout(self._drawing)
        self._drawing_column.setContentsMargins(0, 0, 0, 0)
        self._drawing_column.setSpacing(0)
        self._nothing = self._make_nothing()
        self._drawing_column.addWidget(self._nothing, 1)
        self._across = QSplitter(Qt.Orientation.Horizontal)  # the outline, and the drawing
        self._across.setChildrenCollapsible(False)
        self._across.addWidget(self._drawing)
        self.body.addWidget(self._across)
        self.views = DiagramViews(self, self._across, self._drawing)
        self._column.addWidget(self.body, 1)
        self._sheets = QFrame()
        self._sheets.setObjectName("sheet_tabs")
        row = QHBoxLayout(self._sheets)
        row.setContentsMargins(0, 0, 0, 0)
        self._sheet_bar = QTabBar()
        self._sheet_bar.setExpanding(False)
        self._sheet_bar.setDrawBase(False)
        self._sheet_bar.setAccessibleName(tr("Sheets of the file"))
        self._sheet_bar.currentChanged.connect(self._sheet_chosen)
        row.addWidget(self._sheet_bar)
        row.addStretch(1)
        self._column.addWidget(self._sheets)
        document.changed.connect(self._document_changed)
        document.state_changed.connect(self.title_changed)
        document.replaced.connect(self._show_anew)
        self._make_canvas()

    # A page

    def title(self) -> str:
        return self.document.title

    def hint(self) -> str:
        lines = [self.title(), self.state(), str(self.document.path or "")]
        return "\n".join(filter(None, lines))

    def state(self) -> str:
        return status_name(self._status, self.known) if self._status else ""

    def tab_icon(self) -> QIcon:
        return release_icon(self._status) if self._status else super().tab_icon()

    def close_page(self) -> None:
        self.table.let_go()
        self.views.let_go()
        self._protection.let_go()
        if self.canvas is not None:
            self.canvas.close_document()
        self.document.changed.disconnect(self._document_changed)
        self.document.state_changed.disconnect(self.title_changed)
        self.document.replaced.disconnect(self._show_anew)

    def start_focus(self) -> QWidget:
        return self.canvas or self

    def apply_settings(self, settings: Settings) -> None:
        prepare(self.document.document, swimlanes_grow=settings.swimlanes_grow)
        if self.canvas is not None:
            self.canvas.set_grid(settings.show_grid)
            self.views.apply(settings)
        self._show_table()

    def commit_typing(self) -> None:
        if self.canvas is not None:
            self.canvas.naming.commit()
        self.table.commit_typing()

    def panes(self) -> list[QWidget]:
        if self.table.panel is None:
            return [self]
        return [self.canvas or self._drawing, self.table.panel.view]

    def _show_table(self) -> None:
        wanted = self._settings.show_step_table and self.document.kind != LANDSCAPE
        self.table.show_for(self.document.document, self.canvas, wanted=wanted)

    def view(self) -> object:
        if self.canvas is None:
            return None
        across, down = self.canvas.horizontalScrollBar(), self.canvas.verticalScrollBar()
        return View(
            self.sheet_id, self.canvas.zoom, across.value(), down.value(), self.canvas.selection
        )

    def show_view(self, view: object) -> None:
        if self.canvas is None or not isinstance(view, View):
            return
        self.show_sheet(view.sheet)
        self.canvas.set_zoom(view.zoom)
        self.canvas.horizontalScrollBar().setValue(view.across)
        self.canvas.verticalScrollBar().setValue(view.down)
        self.canvas.select(view.selection, reveal=False)

    @property
    def zoom(self) -> float | None:
        return self.canvas.zoom if self.canvas is not None else None

    def set_zoom(self, zoom: float) -> None:
        if self.canvas is not None:
            self.canvas.set_zoom(zoom)

    def zoom_in(self) -> None:
        if self.canvas is not None:
            self.canvas.zoom_in()

    def zoom_out(self) -> None:
        if self.canvas is not None:
            self.canvas.zoom_out()

    def fit(self) -> None:
        if self.canvas is not None:
            self.canvas.fit()

    def print_page(self) -> None:
        self.print_wanted.emit()

    # Sheets

    def sheets(self) -> list[Sheet]:
        return self.document.document.sheets()

    @property
    def sheet_id(self) -> str:
        return self.canvas.sheet_id if self.canvas is not None else ""

    def sheet_name(self) -> str:
        """Return what the sheet in front is called."""
        for number, sheet in enumerate(self.sheets()):
            if sheet.id == self.sheet_id:
                return self.name_of_sheet(sheet, number)
        return ""

    def show_sheet(self, sheet_id: str) -> None:
        """Bring a sheet to the front."""
        if self.canvas is None or sheet_id == self.sheet_id:
            return
        if any(sheet.id == sheet_id for sheet in self.sheets()):
            self.jumps.emit()
            self.canvas.show_sheet(sheet_id)
            self._show_table()
            self._show_sheets()
            self._show_way()
            self.sheet_changed.emit()
            self.selection_changed.emit([])

    def enclosing_sheet(self) -> str:
        """Return the sheet on which what this sheet shows is drawn; "" at the top."""
        snapshot = self.document.document
        sheet = snapshot.find(self.sheet_id)
        if not isinstance(sheet, Sheet) or not sheet.element:
            return ""
        for shape in snapshot.shapes_of(sheet.element):
            if shape.sheet != sheet.id:
                return shape.sheet
        return ""

    def reveal(self, ids: Sequence[str]) -> None:
        """Select records and bring them into view, on whatever sheet they are drawn."""
        if self.canvas is None:
            return
        snapshot = self.document.document
        drawn = [
            record
            for key in ids
            for record in (
                snapshot.shape(key),
                snapshot.edge(key),
                *snapshot.shapes_of(key),
                *snapshot.edges_of(key),
            )
            if record is not None
        ]
        if not drawn:
            return
        here = [record for record in drawn if record.sheet == self.sheet_id]
        if not here:
            self.show_sheet(drawn[0].sheet)
            here = [record for record in drawn if record.sheet == drawn[0].sheet]
        else:
            view, picture = self.canvas.visible_scene(), self.canvas.editor.picture
            if not all(view.covers(picture.bounds_of(record.id)) for record in here):
                self.jumps.emit()
        self.canvas.select([record.id for record in here])

    # What surrounds it

    def show_above(self, steps: Sequence[Step]) -> None:
        """Show where in the library the document stands."""
        self._above = steps
        self._show_way()

    def _show_way(self) -> None:
        snapshot = self.document.document
        steps: list[Step] = []
        sheet_id, seen = self.sheet_id, set[str]()
        while sheet_id and sheet_id not in seen:
            seen.add(sheet_id)
            sheet = snapshot.find(sheet_id)
            if not isinstance(sheet, Sheet):
                break
            element = snapshot.element(sheet.element)
            above = next(
                (
                    shape.sheet
                    for shape in snapshot.shapes_of(sheet.element)
                    if shape.sheet != sheet_id
                ),
                "",
            )
            name = " ".join(element.name.split()) if element is not None and above else ""
            if not name:
                name = self.title() or sheet.name
            steps.insert(0, (name, partial(self.show_sheet, sheet_id)))
            sheet_id = above
        self._breadcrumb.show_steps([*self._above, *steps])

    def _make_head(self, actions: Actions) -> PageHead:
        self._breadcrumb = Breadcrumb()
        tools = []
        for key in ("edit.undo", "edit.redo", "view.fit"):
            button = QToolButton()
            button.setDefaultAction(actions[key])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(plain(actions[key].text()))
            tools.append(button)
        table = QToolButton()
        table.setDefaultAction(actions["view.step_table"])
        table.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        buttons = [
            ActionButton(actions["arrange.tidy"]),
            ActionButton(actions["check.diagram"], tr("Check")),
            ActionButton(actions["file.export"], tr("Export")),
            ActionButton(actions["handbook.make"], tr("Handbook"), "primary"),
        ]
        return PageHead(self._breadcrumb, [*tools, table], buttons)

    def _make_nothing(self) -> QLabel:
        """Return what is shown for a file that has nothing to draw."""
        words = QLabel(tr("This file has nothing that can be drawn."))
        words.setProperty("look", "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return words

    # The canvas

    def show_findings(self) -> None:
        """Mark on the drawing what the rules of BPMN find."""
        if self.canvas is not None:
            self.canvas.show_findings(self.document.broken_rules)

    def _show_menu(self, place: QPoint) -> None:
        """Offer what can be done with the selection, then what can always be done."""
        if self.canvas is None:
            return
        menu = context_menu(self.canvas.editor, self._actions, self)
        menu.popup(place)

    def _make_canvas(self) -> None:
        self._status = state_of_document(self.document)
        had_focus = self._let_canvas_go()
        self._nothing.setVisible(not self.sheets())
        sheets = self.sheets()
        if not sheets:
            self._sheets.hide()
            self._show_way()
            return
        canvas = Canvas(
            self.document.document,
            sheets[0].id,
            colors=current_theme().colors,
            language=language(),
        )
        prepare(self.document.document, swimlanes_grow=self._settings.swimlanes_grow)
        canvas.addActions(self._actions.diagram_actions())
        canvas.set_grid(self._settings.show_grid)
        self.clipboard = Clipboard(canvas)
        canvas.answer_with(ShowGrid, self._show_grid)
        canvas.answer_with(ChoosePicture, self._choose_picture)
        canvas.placing.remember_in(self._settings)
        canvas.context_menu_wanted.connect(self._show_menu)
        canvas.selection_changed.connect(self.selection_changed)
        canvas.zoom_changed.connect(lambda _: self.zoom_changed.emit())
        canvas.open_process.connect(self.process_wanted)
        canvas.open_sheet.connect(self.show_sheet)
        canvas.status.connect(self.status)
        self._drawing_column.addWidget(canvas, 1)
        self.canvas = canvas
        self.views.canvas_made(canvas, self._settings)
        if self.overlay is not None:
            self.overlay.show_canvas(canvas)
        self.show_findings()
        if had_focus:
            canvas.show()  # what is not shown yet cannot take the keyboard
            canvas.setFocus()
        if self.isVisible():
            self._show_table()
        self._show_sheets()
        self._show_way()
        self.selection_changed.emit([])
        self.title_changed.emit()

    def _show_anew(self) -> None:
        """Show what was read again at the place where the person was."""
        view = self.view()
        self._make_canvas()
        self.show_view(view)

    def _choose_picture(self, request: ChoosePicture) -> None:
        from workbench.ui.landscapes import choose_picture

        if self.canvas is not None:
            choose_picture(self.canvas, self.document.path, request.element)

    def _show_grid(self, request: ShowGrid) -> None:
        self._settings.show_grid = request.shown
        self.apply_settings(self._settings)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.apply_settings(self._settings)  # the grid may have been switched on another page

    def _let_canvas_go(self) -> bool:
        """Take the canvas away; tells whether the keyboard was in it."""
        old, self.canvas = self.canvas, None
        if old is None:
            return False
        focused = self.window().focusWidget()
        had_focus = focused is not None and (focused is old or old.isAncestorOf(focused))
        self.table.let_go()
        self.views.canvas_goes()
        old.close_document()
        # Hidden, not given another parent: Qt loses the chain of focus widgets when it takes one
        # out with the keyboard still in it, and falls over it when the page goes.
        self._drawing_column.removeWidget(old)
        old.hide()
        old.deleteLater()
        return had_focus

    def _show_sheets(self) -> None:
        sheets = self.sheets()
        bar = self._sheet_bar
        bar.blockSignals(True)
        while bar.count() > len(sheets):
            bar.removeTab(bar.count() - 1)
        for number, sheet in enumerate(sheets):
            if number == bar.count():
                bar.addTab("")
            name = self.name_of_sheet(sheet, number)
            bar.setTabText(number, name.replace("&", "&&"))
            bar.setTabData(number, sheet.id)
            if sheet.id == self.sheet_id:
                bar.setCurrentIndex(number)
        bar.blockSignals(False)
        self._sheets.setVisible(len(sheets) > 1)

    def name_of_sheet(self, sheet: Sheet, number: int) -> str:
        """Return what a sheet is called, by its number where it has no name."""
        element = self.document.document.element(sheet.element)
        name = sheet.name or (element.name if element is not None else "")
        return " ".join(name.split()) or tr("Sheet {number}", number=number + 1)

    def _sheet_chosen(self, index: int) -> None:
        sheet_id = self._sheet_bar.tabData(index)
        if sheet_id:
            self.show_sheet(sheet_id)

    def _leave_lost_sheet(self, change: Change) -> None:
        """Go out to where a sub-process is drawn when the sheet of its inside is taken away."""
        lost = change.removed.get(self.sheet_id)
        if not isinstance(lost, Sheet):
            return
        outside = [shape.sheet for shape in self.document.document.shapes_of(lost.element)]
        for sheet in (*outside, *(sheet.id for sheet in self.sheets())):
            if sheet in self.document.document:
                self.show_sheet(sheet)
                return

    def _document_changed(self, change: Change) -> None:
        self._leave_lost_sheet(change)
        names = any(
            not hasattr(record, "sheet")
            for records in (change.added, change.removed)
            for record in records.values()
        ) or any(
            getattr(before, "name", "") != getattr(after, "name", "")
            for before, after in change.updated.values()
        )
        if names:
            self._show_sheets()
            self._show_way()
        records = (*change.added.values(), *change.removed.values())
        profiles = any(isinstance(after, Profile) for _, after in change.updated.values())
        if profiles or any(isinstance(record, Profile) for record in records):
            self._status = state_of_document(self.document)
            names = True
        if names:
            self.title_changed.emit()
