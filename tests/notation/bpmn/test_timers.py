"""Timers in the words of people and in ISO 8601."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.notation.bpmn.timers import (
    UNITS,
    WAYS,
    Cycle,
    Duration,
    Moment,
    cycle_of,
    cycle_text,
    duration_of,
    duration_text,
    moment_of,
    moment_text,
    timer_parts,
    timer_value,
)

durations = st.builds(Duration, st.integers(0, 999_999_999), st.sampled_from(UNITS))


@given(durations)
def test_a_duration_comes_back_as_it_was_said(duration: Duration) -> None:
    assert duration_of(duration_text(duration)) == duration


@given(st.builds(Cycle, durations, st.none() | st.integers(0, 999_999_999)))
def test_a_cycle_comes_back_as_it_was_said(cycle: Cycle) -> None:
    assert cycle_of(cycle_text(cycle)) == cycle


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("P3D", Duration(3, "day")),
        (" PT90M ", Duration(90, "minute")),
        ("P1M", Duration(1, "month")),
        ("PT1M", Duration(1, "minute")),
    ],
)
def test_months_and_minutes_are_told_apart(text: str, said: Duration) -> None:
    assert duration_of(text) == said


@pytest.mark.parametrize(
    "text", ["", "P", "P1DT2H", "PT0.5H", '"PT1H"', "= frist", "3 Tage", "P-1D", "PT1D", "P1H"]
)
def test_what_is_more_than_one_unit_stays_a_text(text: str) -> None:
    assert duration_of(text) is None
    assert cycle_of(f"R/{text}") is None


def test_a_moment_has_a_day_and_perhaps_a_time() -> None:
    assert moment_of("2026-12-24") == Moment("2026-12-24")
    assert moment_of("2026-12-24T14:30:00") == Moment("2026-12-24", "14:30")
    assert moment_of("2026-12-24T14:30:00Z") is None, "a zone would be lost"
    assert moment_text(Moment("2026-12-24", "14:30")) == "2026-12-24T14:30:00"


@given(st.sampled_from(WAYS), st.text(min_size=1))
def test_the_one_value_of_a_timer_keeps_any_text(way: str, text: str) -> None:
    assert timer_parts(timer_value(way, text)) == (way, text)
