"""The computed colour profile is sRGB, as an independent colour engine understands it."""

from __future__ import annotations

import io
import zlib

from PIL import Image, ImageCms

from workbench.io.pdf.fonts import packed
from workbench.io.pdf.srgb import srgb_profile

COLORS = [(0, 0, 0), (255, 255, 255), (11, 110, 114), (200, 30, 40), (10, 100, 200), (127, 128, 3)]


def test_colours_stay_what_they_are() -> None:
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    transform = ImageCms.buildTransform(ours, ImageCms.createProfile("sRGB"), "RGB", "RGB")

    for color in COLORS:
        there = ImageCms.applyTransform(Image.new("RGB", (1, 1), color), transform)
        assert there is not None
        pixel = there.getpixel((0, 0))
        assert isinstance(pixel, tuple)
        assert all(abs(a - b) <= 1 for a, b in zip(pixel, color, strict=True)), color


def test_it_needs_no_padding_when_packed() -> None:
    """A profile says its own size; a blank behind it would be one byte too many."""
    assert zlib.decompress(packed(srgb_profile())) == srgb_profile()
