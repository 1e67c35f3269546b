"""How cells, heads of groups and cards of the register are painted: directly, for speed."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.library.profile import RELEASED
from workbench.library.register.columns import FOUND, NAME, STATUS
from workbench.library.register.grouping import Head
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.icons import icon
from workbench.ui.register.model import RegisterModel
from workbench.ui.theme import current_theme
from workbench.ui.translation import language, say

_Index = QModelIndex | QPersistentModelIndex
_PAD = 10
CARD = QSize(280, 116)
_RADIUS = 8
_TONES = {
    "approved": "tone_green",
    "published": "tone_green",
    "review": "tone_blue",
    "method_ok": "tone_blue",
    "draft": "tone_yellow",
    "planned": "tone_grey",
    "inactive": "tone_grey",
    "to_delete": "tone_rose",
}


class CellDrawing(QStyledItemDelegate):
    """A cell of the table."""

    def __init__(self, model: RegisterModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = current_theme()
        rect: QRect = option.rect
        state = option.state
        line = self._model.lines[index.row()]
        if isinstance(line, Head):
            is_focused = bool(state & QStyle.StateFlag.State_HasFocus)
            draw_head(painter, rect, line, line.key in self._model.closed, is_focused)
            return
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_ground"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        column = self._model.columns[index.column()]
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        register = self._model.register
        entry = self._model.entry(index.row())
        if register is None or entry is None:
            return
        if column.key == FOUND:
            self._draw_found(painter, inner, line)
        else:
            text = self._model.text(index.row(), index.column())
            if column.key == STATUS and text:
                inner = _draw_dot(painter, inner, entry.status if not entry.problem else "")
            if column.key == NAME and line in register.collisions:
                icon("warning", "warning").paint(
                    painter, QRect(inner.right() - 15, inner.center().y() - 7, 14, 14)
                )
                inner.adjust(0, 0, -20, 0)
            is_quiet = bool(entry.problem) or register.is_worked_out(line, column)
            painter.setPen(theme.color("muted" if is_quiet else "text"))
            side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
            _draw_text(painter, inner, text, side)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        metrics: QFontMetrics = option.fontMetrics
        text = self._model.text(index.row(), index.column())
        return QSize(metrics.horizontalAdvance(text) + 2 * _PAD + 8, 32)

    def _draw_found(self, painter: QPainter, rect: QRect, row: int) -> None:
        """Draw where it was found, the words in bold and underlined."""
        found = self._model.found(row)
        if found is None:
            return
        theme = current_theme()
        x = rect.left()

        def put(text: str, role: str, *, is_strong: bool = False) -> None:
            nonlocal x
            room = rect.right() - x
            if room <= 0 or not text:
                return
            painter.save()
            if is_strong:
                painter.setFont(_strong(painter.font()))
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.setPen(theme.color(role))
            box = QRect(x, rect.top(), room, rect.height())
            painter.drawText(
                box, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown
            )
            x += metrics.horizontalAdvance(text)
            painter.restore()

        put(f"{say(found.where)}: ", "muted")
        at = 0
        for begin, end in found.marks:
            put(found.text[at:begin], "text")
            put(found.text[begin:end], "accent", is_strong=True)
            at = end
        put(found.text[at:], "text")

    # Editing in place

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        column = self._model.columns[index.column()]
        if column.kind not in ("enum", "bool"):
            editor = super().createEditor(parent, option, index)
            editor.setAccessibleName(column.title(language()))
            return editor
        box = ComboBox(parent)
        box.setAccessibleName(column.title(language()))
        box.setEditable(column.attribute.open)
        box.addItem("", "")
        if column.kind == "bool":
            from workbench.library.values import format_text

            for key in ("true", "false"):
                box.addItem(format_text(column.attribute, key, language()), key)
        for choice in column.attribute.choices:
            box.addItem(choice.label.say(language()), choice.key)
        box.activated.connect(lambda: self._done(box))
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, ComboBox):
            stored = index.data(Qt.ItemDataRole.EditRole) or ""
            editor.setCurrentIndex(max(0, editor.findData(stored)))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, ComboBox):
            place = editor.findText(editor.currentText())
            text = editor.itemData(place) if place >= 0 else editor.currentText()
            model.setData(index, text)
        else:
            super().setModelData(editor, model, index)

    def _done(self, box: ComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)


class CardDrawing(QStyledItemDelegate):
    """A process as a card: number and state above, the name, whose it is."""

    def __init__(self, model: RegisterModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        widget = option.widget
        if self._model.head(index.row()) is not None:
            return QSize(widget.width() - 24, 40)
        return CARD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = current_theme()
        rect: QRect = option.rect
        state = option.state
        line = self._model.lines[index.row()]
        if isinstance(line, Head):
            is_focused = bool(state & QStyle.StateFlag.State_HasFocus)
            draw_head(painter, rect, line, line.key in self._model.closed, is_focused)
            return
        entry, register = self._model.entry(index.row()), self._model.register
        if entry is None or register is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_focused = bool(state & QStyle.StateFlag.State_HasFocus)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = "accent_ground" if is_chosen else "hover" if is_hovered else "panel"
        painter.setBrush(theme.color(ground))
        border = "accent" if is_chosen or is_focused else "line"
        painter.setPen(QPen(theme.color(border), 2 if is_focused else 1))
        painter.drawRoundedRect(rect.adjusted(4, 4, -5, -5), _RADIUS, _RADIUS)
        inner = rect.adjusted(16, 12, -16, -12)
        top = QRect(inner.left(), inner.top(), inner.width(), 20)
        status = register.text(line, STATUS)
        metrics = painter.fontMetrics()
        painter.setPen(theme.color("muted"))
        _draw_text(painter, top, entry.number, Qt.AlignmentFlag.AlignLeft)
        wide = min(metrics.horizontalAdvance(status) + 16, inner.width() - 60)
        spot = QRect(inner.right() - wide, top.top(), wide + 1, 20)
        spot = _draw_dot(painter, spot, entry.status) if status else spot
        painter.setPen(theme.color("muted"))
        _draw_text(painter, spot, status, Qt.AlignmentFlag.AlignLeft)
        painter.setFont(_strong(painter.font()))
        painter.setPen(theme.color("text"))
        box = QRect(inner.left(), top.bottom() + 4, inner.width(), 40)
        painter.drawText(
            box,
            int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop),
            _two_lines(entry.name, painter.fontMetrics(), inner.width()),
        )
        font = painter.font()
        font.setBold(False)
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        found = self._model.found(line) if self._model.words else None
        unit, owner = register.text(line, "lead_unit"), register.text(line, "owner")
        below = (
            f"{say(found.where)}: {found.text}"
            if found
            else " · ".join(filter(None, (unit, owner)))
        )
        last = QRect(inner.left(), inner.bottom() - 19, inner.width(), 20)
        if line in register.collisions:
            icon("warning", "warning").paint(
                painter, QRect(last.right() - 14, last.center().y() - 7, 14, 14)
            )
            last.adjust(0, 0, -20, 0)
        _draw_text(painter, last, below, Qt.AlignmentFlag.AlignLeft)
        painter.restore()


def draw_head(
    painter: QPainter, rect: QRect, head: Head, is_closed: bool, is_focused: bool
) -> None:
    """Draw the head of a group over the whole width."""
    theme = current_theme()
    painter.save()
    painter.fillRect(rect, theme.color("ground"))
    painter.setPen(theme.color("line"))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    arrow = QRect(rect.left() + _PAD, rect.center().y() - 6, 12, 12)
    icon("chevron-right" if is_closed else "chevron-down", "muted").paint(painter, arrow)
    box = rect.adjusted(_PAD + 20, 0, -_PAD, 0)
    painter.setFont(_strong(painter.font()))
    painter.setPen(theme.color("text"))
    metrics = painter.fontMetrics()
    title = metrics.elidedText(head.title, Qt.TextElideMode.ElideRight, max(60, box.width() - 60))
    _draw_text(painter, box, title, Qt.AlignmentFlag.AlignLeft)
    font = painter.font()
    font.setWeight(QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(theme.color("muted"))
    box.setLeft(box.left() + metrics.horizontalAdvance(title) + 8)
    _draw_text(painter, box, str(head.count), Qt.AlignmentFlag.AlignLeft)
    if is_focused:
        painter.setPen(theme.color("accent"))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
    painter.restore()


def _draw_text(painter: QPainter, rect: QRect, text: str, side: Qt.AlignmentFlag) -> None:
    if not text or rect.width() <= 0:
        return
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    flags = side | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(rect, int(flags) | int(Qt.TextFlag.TextSingleLine), shown)


def _draw_dot(painter: QPainter, rect: QRect, status: str) -> QRect:
    """Draw the mark of a state, beside its words; returns the room that is left."""
    theme = current_theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = theme.color(_TONES.get(status, "danger" if not status else "tone_grey"))
    painter.setPen(QPen(color, 2))
    painter.setBrush(color if status in RELEASED else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRect(rect.left() + 1, rect.center().y() - 3, 8, 8))
    painter.restore()
    return rect.adjusted(16, 0, 0, 0)


def _strong(font: QFont) -> QFont:
    font = QFont(font)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return a text cut to two lines at most."""
    words, lines = text.split(), [""]
    for place, word in enumerate(words):
        longer = f"{lines[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width or not lines[-1]:
            lines[-1] = longer
        elif len(lines) == 2:
            rest = " ".join([lines[-1], *words[place:]])
            lines[-1] = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
            break
        else:
            lines.append(word)
    return "\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines)
