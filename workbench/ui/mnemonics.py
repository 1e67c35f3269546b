"""The letters that choose an entry of a menu."""

from __future__ import annotations

from collections.abc import Sequence


def with_mnemonics(texts: Sequence[str]) -> list[str]:
    """Return the texts of a menu, each with a mnemonic of its own as far as letters suffice.

    A text keeps the one it has unless an earlier text of the menu has it, too.
    """
    taken: set[str] = set()
    wishes = [_mnemonic(text) for text in texts]
    first = {letter: number for number, letter in reversed(list(enumerate(wishes))) if letter}
    taken.update(first)
    found = []
    for number, text in enumerate(texts):
        letter = wishes[number]
        if letter and first[letter] == number:
            found.append(text)
            continue
        bare = text.replace("&&", "\0").replace("&", "")
        places = [0, *(at + 1 for at, sign in enumerate(bare[:-1]) if sign == " ")]
        places += [at for at in range(len(bare)) if at not in places]
        for at in places:
            if at < len(bare) and bare[at].isalpha() and bare[at].casefold() not in taken:
                taken.add(bare[at].casefold())
                bare = f"{bare[:at]}&{bare[at:]}"
                break
        found.append(bare.replace("\0", "&&"))
    return found


def _mnemonic(text: str) -> str:
    bare = text.replace("&&", "")
    place = bare.find("&")
    return bare[place + 1 : place + 2].casefold() if place >= 0 else ""
