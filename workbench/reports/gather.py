"""What a handbook says, taken from a library: landscapes, processes in their order, profiles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from workbench.drawing.display_list import Drawing
from workbench.errors import Unreadable
from workbench.library.library import LandscapeEntry, Library
from workbench.library.process_index import ProcessEntry
from workbench.library.profile import Attribute, Group, value_of
from workbench.library.values import format_rows, format_text
from workbench.model.document import Document
from workbench.model.records import Element, Record
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.step_order import numbered_steps
from workbench.notation.describe import describe_in_words
from workbench.notation.sheet_picture import SheetPicture
from workbench.progress import Progress
from workbench.reports.content import (
    Change,
    Chapter,
    ChapterBody,
    HandbookContent,
    Mention,
    Picture,
    ProfileGroup,
    ProfileRow,
    ProfileTable,
    Texts,
)
from workbench.reports.name_indexes import sort_key
from workbench.reports.steps import mentions_of, step_rows
from workbench.words import Text, dictionary, mark

# These stand in the title, the status line or a section of their own.
_TOLD_ELSEWHERE = frozenset(
    {
        "process_no", "name", "summary", "version", "status", "approved_by", "approved_on",
        "review_due", "predecessors", "successors",
    }
)  # fmt: skip
_Placed = tuple[ProcessEntry, tuple[str, ...]]
_NUMERIC = frozenset({"int", "num", "min", "money"})


def handbook_of(
    library: Library, language: str = "", progress: Progress | None = None
) -> HandbookContent:
    """Return the content of a library's handbook; the processes are read when their turn comes.

    `language`: that of the library where none is given.
    """
    return _Gatherer(library, language or library.language, progress or Progress()).content()


class _Gatherer:
    def __init__(self, library: Library, language: str, progress: Progress) -> None:
        self.library = library
        self.language = language
        self.progress = progress
        self.words = dictionary(language)
        # A chapter's key is the id of its process; files without one are told apart by their place.
        self.keys: dict[str, str] = {}  # place of the file -> key
        for entry in library.processes:
            key = entry.id if entry.id and entry.id not in self.keys.values() else entry.place
            self.keys[entry.place] = key

    def say(self, text: Text) -> str:
        return self.words.say(text)

    def content(self) -> HandbookContent:
        about = self.library.about
        handbook, organisation = about.handbook, about.organisation
        maps = list(self._landscapes())
        return HandbookContent(
            language=about.language,
            title=handbook.title,
            subtitle=handbook.subtitle,
            organisation=organisation.name or about.name,
            unit=organisation.unit,
            address=organisation.address,
            version=handbook.version,
            status=self._shown("status", handbook.status),
            date=self._shown("changed_on", handbook.date),
            classification=self._shown("classification", handbook.classification),
            changes=tuple(
                Change(
                    version=change.version,
                    date=self._shown("changed_on", change.date),
                    author=change.author,
                    text=change.text,
                )
                for change in handbook.changes
            ),
            landscapes=tuple(self._map(entry, document) for entry, document in maps),
            chapters=tuple(self._chapters([document for _, document in maps])),
        )

    def _shown(self, attribute: str, text: str) -> str:
        found = self.library.definitions.attribute("process", attribute)
        return format_text(found, text, self.language) if found is not None else text

    # Landscapes and the order of the chapters

    def _landscapes(self) -> Iterator[tuple[LandscapeEntry, Document]]:
        for entry in self.library.landscapes:
            self.progress.report(0.0)
            if entry.problem is None:
                try:
                    yield entry, self.library.landscape(entry)
                except Unreadable:  # damaged since the library was opened, which lists it
                    continue

    def _map(self, entry: LandscapeEntry, document: Document) -> Picture:
        sheet = next(iter(document.sheets()), None)

        def lead(record: Record) -> str | None:
            return self._key_of(record.refers_to) if isinstance(record, Element) else None

        return Picture(
            title=entry.name or self.say(mark("Process landscape")),
            alternative=describe_in_words(document, sheet.id, self.language) if sheet else "",
            note=self.say(
                mark(
                    "Full dot: approved; half: under review; ring: in progress; "
                    "cross: no longer in use; none: planned."
                )
            ),
            drawing=lambda: (
                SheetPicture(document, sheet.id, self.language).drawing(lead) if sheet else None
            ),
        )

    def _key_of(self, process_id: str) -> str | None:
        """Return the key of the chapter of a process, None where the library has none."""
        entry = self.library.process(process_id) if process_id else None
        return self.keys[entry.place] if entry is not None else None

    def _chapters(self, maps: list[Document]) -> Iterator[Chapter]:
        """Yield the processes as the landscapes order them, then the others by number."""
        placed: dict[str, _Placed] = {}
        for document in maps:
            for element in document.elements("process_entry"):
                entry = self.library.process(element.refers_to) if element.refers_to else None
                if entry is not None:
                    placed.setdefault(entry.place, (entry, _path(document, element)))
        rest = [entry for entry in self.library.processes if entry.place not in placed]
        rest.sort(
            key=lambda entry: (not entry.number, sort_key(entry.number), sort_key(entry.name))
        )
        elsewhere = (self.say(mark("Further processes")),) if placed else ()
        ordered = [*_by_parts(placed.values()), *((entry, elsewhere) for entry in rest)]
        for entry, path in ordered:
            yield Chapter(
                key=self.keys[entry.place],
                name=entry.name or entry.path.stem,
                number=entry.number,
                path=path,
                load=self._loader(entry),
            )

    # One chapter

    def _loader(self, entry: ProcessEntry) -> Callable[[], ChapterBody]:
        def load() -> ChapterBody:
            if entry.problem is not None:
                return ChapterBody(problem=self.say(entry.problem))
            try:
                document = self.library.document(entry)
            except Unreadable as error:
                return ChapterBody(problem=self.say(error.text))
            return self._body(document, entry.id)

        return load

    def _body(self, document: Document, process: str) -> ChapterBody:
        if document.element(process) is None:
            process = next((element.id for element in document.elements("process")), "")
        element = document.element(process)
        summary = document.profile(process).text("summary").strip()
        groups, tables = self._profile(document, process)
        steps = numbered_steps(document, process)
        numbers = {step.element: step.number for step in steps}
        return ChapterBody(
            status=self._status(document, process),
            summary=summary or (element.documentation.strip() if element else ""),
            groups=groups,
            pictures=tuple(self._pictures(document, process, numbers)),
            steps=step_rows(
                document, steps, self.language, self.library.name_of, self._process_mention
            ),
            predecessors=self._neighbours(document, process, "predecessors"),
            successors=self._neighbours(document, process, "successors"),
            tables=tables,
        )

    def _status(self, document: Snapshot, process: str) -> str:
        """Return the line below the title: version, release, next review."""

        def shown(key: str) -> str:
            attribute = self.library.definitions.attribute("process", key)
            if attribute is None:
                return ""
            texts = mentions_of(document, process, attribute, self.language, self.library.name_of)
            return ", ".join(mention.text for mention in texts)

        parts = []
        if version := shown("version"):
            parts.append(self.say(mark("Version {version}", version=version)))
        state, day, who = shown("status"), shown("approved_on"), shown("approved_by")
        if day and who:
            parts.append(self.say(mark("approved on {date} by {name}", date=day, name=who)))
        elif day:
            parts.append(self.say(mark("approved on {date}", date=day)))
        elif state:
            parts.append(state)
        if review := shown("review_due"):
            parts.append(self.say(mark("next review {date}", date=review)))
        return " · ".join(parts)

    def _profile(
        self, document: Snapshot, process: str
    ) -> tuple[tuple[ProfileGroup, ...], tuple[ProfileTable, ...]]:
        groups: list[ProfileGroup] = []
        tables: list[tuple[str, ProfileTable]] = []
        for group in self.library.definitions.groups_of("process"):
            rows = tuple(self._rows(document, process, group))
            if rows:
                groups.append(ProfileGroup(group.label.say(self.language), rows))
            tables += [
                (attribute.key, table)
                for attribute in group.attributes
                if attribute.type == "table"
                and (table := self._table(document, process, attribute)) is not None
            ]
        # What was, after what is.
        tables.sort(key=lambda found: found[0] in ("changes", "release_history"))
        return tuple(groups), tuple(table for _, table in tables)

    def _rows(self, document: Snapshot, process: str, group: Group) -> Iterator[ProfileRow]:
        for attribute in group.attributes:
            if attribute.type == "table" or attribute.key in _TOLD_ELSEWHERE:
                continue
            value = mentions_of(document, process, attribute, self.language, self.library.name_of)
            if value:
                yield ProfileRow(attribute.label.say(self.language), value)

    def _table(self, document: Snapshot, process: str, attribute: Attribute) -> ProfileTable | None:
        rows = format_rows(attribute, value_of(document, process, attribute), self.language)
        width = len(attribute.columns)
        filled = tuple(
            tuple((*row, *[""] * width)[:width])
            for row in rows
            if any(cell.strip() for cell in row)
        )
        if not filled:
            return None
        return ProfileTable(
            attribute.label.say(self.language),
            tuple(column.label.say(self.language) for column in attribute.columns),
            filled,
            tuple(column.shown_type in _NUMERIC for column in attribute.columns),
        )

    def _neighbours(self, document: Snapshot, process: str, key: str) -> Texts:
        attribute = self.library.definitions.attribute("process", key)
        if attribute is None:
            return ()
        mentions = mentions_of(document, process, attribute, self.language, self.library.name_of)
        return tuple(
            Mention(mention.text, "process", self._key_of(mention.key) or "")
            for mention in mentions
        )

    def _process_mention(self, called: str) -> Mention | None:
        entry = self.library.process(called)
        if entry is None:
            return None
        return Mention(entry.name, "process", self.keys[entry.place])

    def _pictures(
        self, document: Document, process: str, numbers: dict[str, str]
    ) -> Iterator[Picture]:
        sheets = document.sheets()
        drilled = {sheet.element for sheet in sheets[1:]}

        def lead(record: Record) -> str | None:
            if isinstance(record, Element) and record.type == "callActivity":
                return self._key_of(record.refers_to)
            return record.id if record.id in drilled else None

        for place, sheet in enumerate(sheets):
            shown = document.element(sheet.element)
            name = "" if place == 0 or shown is None else shown.name
            if place == 0:
                main = document.element(process)
                name = main.name if main is not None else ""
            name = " ".join((name or sheet.name).split())

            def drawing(key: str = sheet.id) -> Drawing:
                return SheetPicture(document, key, self.language, numbers).drawing(lead)

            yield Picture(
                title=name,
                key=sheet.element,
                alternative=describe_in_words(document, sheet.id, self.language),
                drawing=drawing,
                note=self.say(mark("Numbers as in the step table.")) if numbers else "",
            )


def _path(document: Snapshot, element: Element) -> tuple[str, ...]:
    """Return the names of what an entry of a landscape is in, outermost first."""
    names = [" ".join(outer.name.split()) for outer in document.container_chain(element.id)]
    return tuple(name for name in reversed(names) if name)


def _by_parts(placed: Iterable[_Placed]) -> list[_Placed]:
    """Return the processes so that those of one part follow one another, parts as they came."""
    ranks: dict[tuple[str, ...], int] = {}
    entries = list(placed)
    for _, path in entries:
        for depth in range(len(path)):
            ranks.setdefault(path[: depth + 1], len(ranks))
    return sorted(
        entries,
        key=lambda one: [ranks[one[1][: depth + 1]] for depth in range(len(one[1]))],
    )
