"""Every action of the window, declared once: menus, shortcuts, tooltips and search derive from it.

What an action does is said by whoever can do it (`Actions.set_handlers`); when it can be done is a
condition that the window answers (`Actions.enable`).  What the editor of a diagram can do is
declared with it (`workbench.interaction.commands`), what is done with the library in
`library_commands`.  `menu_plan` gives all of it its place.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from workbench.ui.action_spec import ActionSpec
from workbench.ui.icons import icon
from workbench.ui.library_commands import LIBRARY_COMMANDS
from workbench.ui.translation import say, tr
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


OF_WINDOW: tuple[ActionSpec, ...] = (
    ActionSpec("file.new_process", mark("&New process…"), "file-new", ("Ctrl+N",)),
    ActionSpec("file.new_library", mark("New &library…"), "library-new", ("Ctrl+Shift+N",)),
    ActionSpec(
        "file.open", mark("&Open file…"), "file", ("Ctrl+O",), words=mark("load import BPMN")
    ),
    ActionSpec(
        "file.open_library",
        mark("Open li&brary…"),
        "open",
        ("Ctrl+Shift+L",),
        words=mark("folder load"),
    ),
    ActionSpec("file.open_sample", mark("Open sa&mple library"), "sample"),
    ActionSpec("file.start_page", mark("S&tart page"), "recent", words=mark("home recent")),
    ActionSpec("file.save", mark("&Save"), "save", ("Ctrl+S",), when="document"),
    ActionSpec("file.save_as", mark("Save &as…"), "", ("Ctrl+Shift+S",), when="document"),
    ActionSpec("file.save_all", mark("Sa&ve all"), "", ("Ctrl+Alt+S",), when="unsaved"),
    ActionSpec("file.reload", mark("&Reload from disk"), "refresh", when="file"),
    ActionSpec(
        "file.earlier",
        mark("Earlier &versions…"),
        when="file",
        words=mark("backup history restore"),
    ),
    ActionSpec("file.reveal", mark("Show in fol&der"), "reveal", when="file"),
    ActionSpec(
        "file.copy_path", mark("Copy path"), "copy", when="file", words=mark("clipboard place")
    ),
    ActionSpec(
        "file.export",
        mark("&Export diagram…"),
        "export",
        ("Ctrl+Shift+E",),
        when="document",
        words=mark("picture image SVG PNG PDF"),
    ),
    ActionSpec(
        "file.import_list",
        mark("&Import list…"),
        "table",
        when="library",
        words=mark("Excel CSV spreadsheet table register catalogue read"),
    ),
    ActionSpec(
        "file.export_register",
        mark("Export register as &table…"),
        "export",
        when="library",
        words=mark("Excel CSV JSON spreadsheet processes list"),
    ),
    ActionSpec("file.print", mark("&Print…"), "print", ("Ctrl+P",), when="printable"),
    ActionSpec("file.close_tab", mark("&Close tab"), "close", ("Ctrl+W",), when="tab"),
    ActionSpec("file.reopen_tab", mark("Reopen closed tab"), "", ("Ctrl+Shift+T",), when="closed"),
    ActionSpec(
        "file.settings",
        mark("Settin&gs…"),
        "settings",
        ("Ctrl+,",),
        words=mark("options language theme dark light"),
    ),
    ActionSpec("file.quit", mark("&Quit"), "quit", ("Ctrl+Q",), words=mark("exit end")),
    ActionSpec("edit.undo", mark("&Undo"), "undo", ("Ctrl+Z",), when="undo"),
    ActionSpec("edit.redo", mark("&Redo"), "redo", ("Ctrl+Y", "Ctrl+Shift+Z"), when="redo"),
    ActionSpec(
        "edit.find",
        mark("&Find in the diagram…"),
        "search",
        ("Ctrl+F",),
        words=mark("search look for"),
    ),
    ActionSpec("edit.find_next", mark("Find ne&xt"), "", ("F3",), when="document"),
    ActionSpec("edit.find_previous", mark("Find pre&vious"), "", ("Shift+F3",), when="document"),
    ActionSpec(
        "edit.search",
        mark("&Search the library"),
        "search",
        ("Ctrl+Shift+F",),
        "library",
        words=mark("find filter"),
    ),
    ActionSpec("view.landscape", mark("&Landscape"), "landscape", ("Alt+1",), when="library"),
    ActionSpec("view.processes", mark("&Processes"), "processes", ("Alt+2",), when="library"),
    ActionSpec("view.catalogues", mark("&Catalogues"), "catalogues", ("Alt+3",), when="library"),
    ActionSpec("view.handbooks", mark("Hand&books"), "handbook", ("Alt+4",), when="library"),
    ActionSpec("view.checks", mark("C&hecks"), "checks", ("Alt+5",), when="library"),
    ActionSpec("view.zoom_in", mark("Zoom &in"), "zoom-in", ("Ctrl+=", "Ctrl++"), when="zoomable"),
    ActionSpec("view.zoom_out", mark("Zoom &out"), "zoom-out", ("Ctrl+-",), when="zoomable"),
    ActionSpec("view.zoom_100", mark("&Actual size (100 %)"), "", ("Ctrl+0",), when="zoomable"),
    ActionSpec("view.fit", mark("&Fit in the window"), "fit", ("Ctrl+1",), when="zoomable"),
    ActionSpec(
        "view.zoom_selection", mark("Zoom to s&election"), "", ("Ctrl+2",), when="selection"
    ),
    ActionSpec("view.tree", mark("Library &tree"), "panel-left", ("Ctrl+Shift+B",), checkable=True),
    ActionSpec(
        "view.inspector",
        mark("Inspecto&r"),
        "panel-right",
        ("Ctrl+Shift+I",),
        checkable=True,
        words=mark("properties"),
    ),
    ActionSpec(
        "view.findings",
        mark("Fin&dings"),
        "panel-bottom",
        ("Ctrl+B",),
        when="findings",
        checkable=True,
        words=mark("errors warnings problems"),
    ),
    ActionSpec(
        "view.step_table",
        mark("&Step table"),
        "table",
        ("Ctrl+T",),
        when="process",
        checkable=True,
        words=mark("list rows who does what spreadsheet"),
    ),
    ActionSpec(
        "view.outline",
        mark("&Outline of the diagram"),
        "panel-left",
        ("Ctrl+Shift+U",),
        checkable=True,
        words=mark("tree structure elements"),
    ),
    ActionSpec(
        "view.minimap",
        mark("Overview &map"),
        "",
        ("Ctrl+Shift+M",),
        checkable=True,
        words=mark("minimap bird's eye"),
    ),
    ActionSpec("view.back", mark("&Back to the place before"), "", ("Alt+,",), when="back"),
    ActionSpec("view.forward", mark("For&ward again"), "", ("Alt+.",), when="forward"),
    ActionSpec("view.next_pane", mark("Next part of the &window"), "", ("F6",)),
    ActionSpec("view.previous_pane", mark("Pre&vious part of the window"), "", ("Shift+F6",)),
    ActionSpec("view.next_tab", mark("Ne&xt tab"), "", ("Ctrl+Tab",), when="tab"),
    ActionSpec("view.previous_tab", mark("Previou&s tab"), "", ("Ctrl+Shift+Tab",), when="tab"),
    ActionSpec("view.up", mark("&Up to the enclosing process"), "up", ("Alt+PgUp",), when="inside"),
    ActionSpec(
        "view.xml", mark("XML of the process"), "", when="process", words=mark("source code")
    ),
    ActionSpec("view.full_screen", mark("Full scree&n"), "full-screen", ("F11",), checkable=True),
    ActionSpec(
        "check.diagram",
        mark("&Check the process"),
        "checks",
        ("F7",),
        when="process",
        words=mark("validate lint rules errors"),
    ),
    ActionSpec("check.next", mark("&Next finding"), "", ("F8",), when="findings"),
    ActionSpec("check.previous", mark("&Previous finding"), "", ("Shift+F8",), when="findings"),
    ActionSpec("check.live", mark("Check &while editing"), checkable=True),
    ActionSpec(
        "check.compare",
        mark("C&ompare with a file…"),
        "compare",
        when="document",
        words=mark("difference versions changes diff"),
    ),
    ActionSpec(
        "check.compare_saved",
        mark("Compare with what is &saved"),
        when="file",
        words=mark("difference versions changes diff"),
    ),
    ActionSpec(
        "handbook.make",
        mark("&Make handbook…"),
        "handbook",
        ("Ctrl+Shift+H",),
        when="library",
        words=mark("print PDF manual book"),
    ),
    ActionSpec("handbook.options", mark("&Title page and options"), "settings", when="library"),
    ActionSpec("handbook.open", mark("&Open a PDF…"), "open", words=mark("show pages")),
    ActionSpec(
        "help.commands",
        mark("&Search commands"),
        "command",
        ("Ctrl+Shift+P",),
        words=mark("palette"),
    ),
    ActionSpec("help.keys", mark("&Keyboard"), "keyboard", ("F1",), words=mark("shortcuts keys")),
    ActionSpec(
        "help.about", mark("&About Process Workbench"), "about", words=mark("version licence")
    ),
)


def of_diagram() -> tuple[ActionSpec, ...]:
    """Return the actions that are commands of a diagram's editor."""
    # Imported here: the editor takes a tenth of a second that no start page waits for.
    from workbench.interaction.commands import COMMANDS

    return tuple(
        ActionSpec(
            command.id,
            command.text,
            command.icon,
            command.keys,
            on_diagram=True,
            words=command.words,
            command=command,
        )
        for command in COMMANDS
    )


def plain(text: str) -> str:
    """Return a menu text without its mnemonic and dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


class Actions(QObject):
    """The actions of one window, by id."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._specs: dict[str, ActionSpec] = {}
        self._add(OF_WINDOW)
        self._add([command.spec for command in LIBRARY_COMMANDS])

    def _add(self, specs: Sequence[ActionSpec]) -> None:
        for spec in specs:
            self._specs[spec.id] = spec
            self._actions[spec.id] = self._make(spec, self._window)

    @property
    def of_diagram(self) -> list[ActionSpec]:
        """Return the editor's commands, none before `add_diagram_actions`."""
        return [spec for spec in self._specs.values() if spec.command is not None]

    def add_diagram_actions(self) -> None:
        """Make the actions of the editor: when a diagram is shown, or when nobody waits."""
        if not self.of_diagram:
            self._add(of_diagram())

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def __iter__(self) -> Iterator[tuple[ActionSpec, QAction]]:
        for key, action in self._actions.items():
            yield self._specs[key], action

    def set_handlers(self, handlers: dict[str, Callable[[], object]]) -> None:
        """Say what the actions do.  A checkable action's handler reads the action itself."""
        for key, handler in handlers.items():
            self._actions[key].triggered.connect(lambda _=False, do=handler: do())

    def enable(self, situation: Collection[str], editor: Editor | None) -> None:
        """Enable what can be done in a situation: the set of conditions that hold.

        `editor`: that of the diagram in front, which says what can be done with its selection.
        """
        for key, action in self._actions.items():
            spec = self._specs[key]
            if spec.command is not None:
                action.setEnabled(editor is not None and spec.command.applies(editor))
            else:
                action.setEnabled(not spec.when or spec.when in situation)

    def diagram_actions(self) -> list[QAction]:
        """Return the actions whose shortcuts belong to the diagram; it adds them to itself."""
        return [self._actions[key] for key, spec in self._specs.items() if spec.on_diagram]

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        text = say(spec.text)
        action = QAction(text, window)
        action.setObjectName(spec.id)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        action.setCheckable(spec.checkable)
        if spec.keys:
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
        if spec.on_diagram:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            window.addAction(action)
        action.setToolTip(tooltip(plain(text), action.shortcut()))
        if spec.id == "file.quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        return action


def tooltip(text: str, keys: QKeySequence) -> str:
    """Return a tooltip that names the shortcut."""
    shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return tr("{text} ({keys})", text=text, keys=shown) if shown else text
