"""The landscapes of a library among each other: which one shows the whole, which leads where."""

from __future__ import annotations

from workbench.library.library import LandscapeEntry, Library


def landscape_of(library: Library, key: str) -> LandscapeEntry | None:
    """Return a landscape that can be opened, by its id."""
    return next((one for one in library.landscapes if one.id == key and one.problem is None), None)


def ways_to(library: Library, landscape: str) -> list[LandscapeEntry]:
    """Return the landscapes one comes through to one, from the top, without itself.

    Where several lead there the first counts; landscapes that open one another in a circle end
    the way.
    """
    way: list[LandscapeEntry] = []
    seen = {landscape}
    here = landscape
    while True:
        above = next(
            (
                one
                for one in library.landscapes
                if one.id not in seen
                and any(each.key == "landscape" and each.ref == here for each in one.mentions)
            ),
            None,
        )
        if above is None:
            return way
        way.insert(0, above)
        seen.add(above.id)
        here = above.id


def first_landscape(library: Library) -> LandscapeEntry | None:
    """Return the landscape that shows the whole: the first that no other one opens."""
    opened = {
        mention.ref
        for one in library.landscapes
        for mention in one.mentions
        if mention.key == "landscape" and mention.ref != one.id
    }
    readable = [one for one in library.landscapes if one.problem is None]
    return next((one for one in readable if one.id not in opened), next(iter(readable), None))
