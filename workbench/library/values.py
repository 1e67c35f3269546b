"""One value of an attribute: is it right, how do people read it, how do they type it.

Values are stored as plain text that says the same in every language: ``1240``, ``12.5``,
``2026-11-02``, ``true``, the key of a choice.  Minutes and euros are numbers without a unit.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from urllib.parse import urlsplit

from workbench.library.profile import Attribute, Field
from workbench.model.records import Item, ProfileValue
from workbench.words import Text, dictionary, literal, mark, plural

MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)
_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,10})?")
_GROUPED = {
    "de": re.compile(r"[+-]?[0-9]{1,3}(\.[0-9]{3})+"),
    "en": re.compile(r"[+-]?[0-9]{1,3}(,[0-9]{3})+"),
}
_DAY_MONTH_YEAR = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})")
_CLOCK = re.compile(r"([0-9]{1,4}):([0-5][0-9])")

Names = Callable[[str, str], str]  # (catalogue, id) -> the entry's present name, "" if unknown


# Is it right


def check_value(attribute: Attribute, value: ProfileValue) -> Text | None:
    """Return what is wrong with a stored value and how to mend it, None where it is right.

    An empty value is right; whether something mandatory is missing is `is_missing`.
    """
    if isinstance(value, str):
        if attribute.type == "table" and value:
            return mark(
                "A table is expected here, but “{value}” is one text. Enter it row by row.",
                value=_short(value),
            )
        return check_text(attribute, value)
    for entry in value:
        problem = (
            _check_item(attribute, entry)
            if isinstance(entry, Item)
            else _check_row(attribute, dict(entry))
        )
        if problem is not None:
            return problem
    if len(value) > 1 and not attribute.takes_many and attribute.type != "table":
        return mark("Only one entry is possible here; {count} are given.", count=len(value))
    return None


def is_missing(attribute: Attribute, value: ProfileValue) -> bool:
    """Tell whether a mandatory value is not there."""
    if not attribute.mandatory:
        return False
    if isinstance(value, str):
        return not value.strip()
    return not value


def check_text(field: Field, text: str) -> Text | None:
    """Return what is wrong with one stored text of a field or a table's cell."""
    if not text:
        return None
    check = _CHECKS.get(field.shown_type.partition(":")[0])
    return check(field, text) if check is not None else None


def _check_item(attribute: Attribute, item: Item) -> Text | None:
    if attribute.type in ("enum", "enums"):
        return _check_choice(attribute, item.text)
    if not attribute.catalogue:
        return mark("A single value is expected here, not a list.")
    if not item.text and not item.ref:
        return mark("An entry of the list is empty. Name it or take it out.")
    return None


def _check_row(attribute: Attribute, row: dict[str, str]) -> Text | None:
    if attribute.type != "table":
        return mark("A single value is expected here, not a table.")
    for column in attribute.columns:
        problem = check_text(column, row.get(column.key, ""))
        if problem is not None:
            return problem
    return None


def _check_number(field: Field, text: str) -> Text | None:
    number = _number(text)
    if number is None:
        return mark("“{value}” is not a number. Enter digits, such as 12.", value=_short(text))
    return _check_limits(field, number)


def _check_whole(field: Field, text: str) -> Text | None:
    number = _number(text)
    if number is None or number != number.to_integral_value():
        return mark("“{value}” is not a whole number. Enter digits only.", value=_short(text))
    return _check_limits(field, number)


def _check_minutes(field: Field, text: str) -> Text | None:
    number = _number(text)
    if number is None:
        return mark(
            "“{value}” is not a number of minutes. Enter digits, such as 38.", value=_short(text)
        )
    if number < 0:
        return mark("A time cannot be less than zero.")
    return _check_limits(field, number)


def _check_limits(field: Field, number: Decimal) -> Text | None:
    if field.least is not None and number < Decimal(str(field.least)):
        return mark("The smallest possible value is {least}.", least=_trimmed(field.least))
    if field.most is not None and number > Decimal(str(field.most)):
        return mark("The greatest possible value is {most}.", most=_trimmed(field.most))
    return None


def _check_date(field: Field, text: str) -> Text | None:
    if _date(text) is None:
        return mark("“{value}” is not a date. Enter day, month and year.", value=_short(text))
    return None


def _check_bool(field: Field, text: str) -> Text | None:
    if text not in ("true", "false"):
        return mark("“{value}” is neither yes nor no.", value=_short(text))
    return None


def _check_choice(field: Field, text: str) -> Text | None:
    if not text or field.open or field.choice(text) is not None:
        return None
    return mark("“{value}” is not one of the choices. Choose one of the list.", value=_short(text))


def _check_form(field: Field, text: str) -> Text | None:
    if field.form == "service_key" and len(_digits(text)) != 14:
        return mark(
            "A service key has 14 digits; “{value}” has {count}.",
            value=_short(text),
            count=len(_digits(text)),
        )
    return None


def _check_url(field: Field, text: str) -> Text | None:
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https", "mailto") or not (parts.netloc or parts.path):
        return mark(
            "“{value}” is not a web address. It begins with https:// or http://.",
            value=_short(text),
        )
    return None


_CHECKS: dict[str, Callable[[Field, str], Text | None]] = {
    "text": _check_form,
    "int": _check_whole,
    "num": _check_number,
    "money": _check_number,
    "min": _check_minutes,
    "date": _check_date,
    "bool": _check_bool,
    "enum": _check_choice,
    "enums": _check_choice,
    "url": _check_url,
}


# How people read it


def format_value(
    attribute: Attribute, value: ProfileValue, language: str, names: Names | None = None
) -> str:
    """Return a value as people of the language read it: lists joined by commas, rows by lines.

    `names` gives catalogue entries their present name; without it the text of the item counts.
    What is not right is shown as it is.
    """
    if isinstance(value, str):
        return format_text(attribute, value, language)
    if attribute.type == "table":
        rows = [dict(entry) for entry in value if not isinstance(entry, Item)]
        return "\n".join(", ".join(filter(None, row)) for row in _cells(attribute, rows, language))
    return ", ".join(format_items(attribute, value, language, names))


def format_items(
    attribute: Attribute, value: ProfileValue, language: str, names: Names | None = None
) -> list[str]:
    """Return the entries of a list as people read them; a plain text is a list of one."""
    if isinstance(value, str):
        return [format_text(attribute, value, language)] if value else []
    shown = []
    for item in value:
        if not isinstance(item, Item):
            continue
        name = names(attribute.catalogue, item.ref) if names and item.ref else ""
        shown.append(name or format_text(attribute, item.text or item.ref, language))
    return shown


def format_rows(attribute: Attribute, value: ProfileValue, language: str) -> list[list[str]]:
    """Return the rows of a table, one text for each of `attribute.columns`."""
    if isinstance(value, str):
        return [[value]] if value else []
    rows = [dict(entry) for entry in value if not isinstance(entry, Item)]
    return _cells(attribute, rows, language)


def format_text(field: Field, text: str, language: str) -> str:
    """Return one stored text as people of the language read it."""
    show = _FORMS.get(field.shown_type)
    if not text or show is None:
        return text
    return show(field, text, language)


def format_minutes(minutes: float | Decimal, language: str) -> str:
    """Return a time: „38 min“, „1 h 30 min“, „1 Tag“, „2 Tage 4 h“.  A day has 24 hours."""
    words = dictionary(language)
    amount = Decimal(str(minutes))
    if amount < 60:
        return f"{format_number(amount, language)}\u00a0min"
    days, rest = divmod(amount, 1440)
    hours, left = divmod(rest, 60)
    parts = []
    if days:
        shown = format_number(days, language)
        parts.append(words.say(plural(int(days), "{shown} day", "{shown} days", shown=shown)))
    if hours:
        parts.append(f"{hours:f}\u00a0h")
    if left:
        parts.append(f"{format_number(left, language)}\u00a0min")
    return " ".join(parts)


def format_number(number: float | Decimal, language: str, places: int | None = None) -> str:
    """Return a number with the language's separators: 1.240,5 or 1,240.5.

    `places`: how many decimals to show, None as many as there are.
    """
    amount = Decimal(str(number))
    pattern = f"{amount:,f}" if places is None else f"{amount:,.{places}f}"
    if places is None and "." in pattern:
        pattern = pattern.rstrip("0").rstrip(".")
    if language == "de":
        pattern = pattern.translate(str.maketrans(",.", ".,"))
    return pattern.replace("-", "\u2212", 1)


def format_date(day: date, language: str) -> str:
    """Return a date: 02.11.2026 in German, 2 November 2026 in English."""
    if language == "de":
        return f"{day.day:02}.{day.month:02}.{day.year:04}"
    month = dictionary(language).say(MONTHS[day.month - 1])
    return f"{day.day} {month} {day.year}"


def _format_number(field: Field, text: str, language: str) -> str:
    number = _number(text)
    return text if number is None else format_number(number, language)


def _format_money(field: Field, text: str, language: str) -> str:
    number = _number(text)
    if number is None:
        return text
    if language == "de":
        return f"{format_number(number, language, 2)}\u00a0€"
    sign = "\u2212" if number < 0 else ""
    return f"{sign}€{format_number(abs(number), language, 2)}"


def _format_minutes(field: Field, text: str, language: str) -> str:
    number = _number(text)
    return text if number is None or number < 0 else format_minutes(number, language)


def _format_date(field: Field, text: str, language: str) -> str:
    day = _date(text)
    return text if day is None else format_date(day, language)


def _format_bool(field: Field, text: str, language: str) -> str:
    words = {"true": mark("Yes"), "false": mark("No")}
    return dictionary(language).say(words.get(text, literal(text)))


def _format_choice(field: Field, text: str, language: str) -> str:
    choice = field.choice(text)
    return text if choice is None else choice.label.say(language)


def _format_form(field: Field, text: str, language: str) -> str:
    digits = _digits(text)
    if field.form == "service_key" and len(digits) == 14:
        return "\u00a0".join((digits[:2], digits[2:5], digits[5:8], digits[8:11], digits[11:]))
    return text


_FORMS: dict[str, Callable[[Field, str, str], str]] = {
    "text": _format_form,
    "int": _format_number,
    "num": _format_number,
    "money": _format_money,
    "min": _format_minutes,
    "date": _format_date,
    "bool": _format_bool,
    "enum": _format_choice,
    "enums": _format_choice,
}


def _cells(attribute: Attribute, rows: list[dict[str, str]], language: str) -> list[list[str]]:
    return [
        [format_text(column, row.get(column.key, ""), language) for column in attribute.columns]
        for row in rows
    ]


# How people type it


def stored_text(field: Field, typed: str, language: str) -> str:
    """Return what to store for what a person typed: „1.240,5“ becomes ``1240.5``.

    What cannot be understood is returned as it is, and `check_text` then says what is wrong.
    """
    text = typed.strip()
    kind = field.shown_type
    if kind in ("int", "num", "money", "min"):
        return _typed_number(text.removesuffix("€").removesuffix("min"), language, kind) or text
    if kind == "date":
        found = _DAY_MONTH_YEAR.fullmatch(text.replace(" ", ""))
        if found:
            return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
        return text
    if kind == "url" and re.match(r"www\.\S+\.\S+$", text):
        return f"https://{text}"
    return typed if kind == "rich" else text


def typed_text(field: Field, stored: str, language: str) -> str:
    """Return what a person finds in the field to go on typing: ``1240.5`` becomes „1240,5“."""
    kind = field.shown_type
    if kind in ("num", "money", "min") and language == "de" and _number(stored) is not None:
        return stored.replace(".", ",")
    if kind == "date":
        day = _date(stored)
        return stored if day is None else f"{day.day:02}.{day.month:02}.{day.year:04}"
    return stored


def _typed_number(text: str, language: str, kind: str) -> str:
    text = re.sub(r"[\s\u00a0\u202f']", "", text).replace("\u2212", "-")
    clock = _CLOCK.fullmatch(text)
    if clock and kind == "min":  # hours and minutes
        return str(int(clock[1]) * 60 + int(clock[2]))
    group, point = (".", ",") if language == "de" else (",", ".")
    whole, mark_, fraction = text.partition(point)
    if _GROUPED["de" if language == "de" else "en"].fullmatch(whole):
        whole = whole.replace(group, "")
    text = f"{whole}.{fraction}" if mark_ and fraction else whole
    number = _number(text)
    return "" if number is None else f"{number:f}".removeprefix("+")


def stored_number(text: str) -> float | None:
    """Return the number a stored text is, None where it is none."""
    number = _number(text.strip())
    return float(number) if number is not None else None


def stored_date(text: str) -> date | None:
    """Return the day a stored text is, None where it is none."""
    return _date(text.strip())


def _number(text: str) -> Decimal | None:
    if not _NUMBER.fullmatch(text):
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _date(text: str) -> date | None:
    if len(text) != 10:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _digits(text: str) -> str:
    return "".join(char for char in text if char in "0123456789")


def _trimmed(number: float) -> int | float:
    return int(number) if number == int(number) else number


def _short(text: str, limit: int = 60) -> str:
    """Return a text of somebody else for use in a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
