"""What a document keeps of the file it was read from."""

from __future__ import annotations

from workbench.io.bpmn.encoding import Form
from workbench.io.bpmn.outline import Outline
from workbench.model.records import Record


class Source:
    """The bytes of the file, the records as they were read, and where each begins."""

    __slots__ = ("_outline", "data", "form", "other_ids", "places", "records", "text")

    def __init__(
        self,
        data: bytes,
        text: bytes,
        form: Form,
        records: dict[str, Record],
        places: dict[str, int],
        other_ids: set[str],
    ) -> None:
        self.data = data  # as it lies on disk
        self.text = text  # in UTF-8, without byte order mark; the same object where that is equal
        self.form = form
        self.records = records  # as read; records are immutable, so comparing is cheap
        self.places = places  # record id -> offset of its start tag in the text; "": the root
        self.other_ids = other_ids  # XML ids of elements that are no records
        self._outline: Outline | None = None

    @property
    def outline(self) -> Outline:
        """Return where the elements are; found when first asked for."""
        if self._outline is None:
            self._outline = Outline(self.text, self.places[""])
        return self._outline
