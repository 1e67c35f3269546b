"""A colour profile for the screen colours the documents are written in: sRGB (IEC 61966-2-1).

The profile is computed from the published numbers, as an ICC version 2.1 display profile with one
tone curve for all channels; so there is no file whose origin and licence must be kept.
"""

from __future__ import annotations

import struct
from functools import cache

_STEPS = 1024  # of the tone curve
# Primaries and white point adapted to D50 (Bradford), as the profile connection space wants them.
_WHITE = (0.9642, 1.0, 0.8249)
_RED = (0.43607, 0.22249, 0.01392)
_GREEN = (0.38515, 0.71687, 0.09708)
_BLUE = (0.14307, 0.06061, 0.71410)


@cache
def srgb_profile() -> bytes:
    """Return the profile as an output intent holds it."""
    curve = _curve()
    tags = {
        b"desc": _description("sRGB IEC61966-2.1"),
        b"cprt": b"text\0\0\0\0" + b"No copyright, use freely\0",
        b"wtpt": _place(_WHITE),
        b"rXYZ": _place(_RED),
        b"gXYZ": _place(_GREEN),
        b"bXYZ": _place(_BLUE),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body = b"", b""
    start = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    for name, data in tags.items():
        if data not in places:
            places[data] = start + len(body)
            body += data + b"\0" * (-len(data) % 4)
        table += struct.pack(">4sLL", name, places[data], len(data))
    size = start + len(body)
    header = struct.pack(
        ">L4sL4s4s4s6H4s4sL4s4s8sL12s4s",
        size,
        b"\0\0\0\0",  # no preferred engine
        0x02100000,
        b"mntr",
        b"RGB ",
        b"XYZ ",
        *(2000, 1, 1, 0, 0, 0),
        b"acsp",
        b"\0\0\0\0",
        0,
        b"\0\0\0\0",
        b"\0\0\0\0",
        b"\0" * 8,
        0,  # perceptual
        struct.pack(">3l", *map(_fixed, _WHITE)),
        b"\0\0\0\0",
    )
    return header + b"\0" * (128 - len(header)) + struct.pack(">L", len(tags)) + table + body


def _fixed(value: float) -> int:
    return round(value * 65536)


def _place(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3l", *map(_fixed, values))


def _curve() -> bytes:
    values = []
    for step in range(_STEPS):
        signal = step / (_STEPS - 1)
        light = signal / 12.92 if signal <= 0.04045 else ((signal + 0.055) / 1.055) ** 2.4
        values.append(round(light * 65535))
    return b"curv\0\0\0\0" + struct.pack(f">L{_STEPS}H", _STEPS, *values)


def _description(text: str) -> bytes:
    ascii_text = text.encode("ascii") + b"\0"
    return (
        b"desc\0\0\0\0"
        + struct.pack(">L", len(ascii_text))
        + ascii_text
        + struct.pack(">LL", 0, 0)  # no Unicode form
        + struct.pack(">HB", 0, 0)  # no Macintosh form
        + b"\0" * 67
    )
