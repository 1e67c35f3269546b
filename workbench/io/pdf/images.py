"""Pictures of a display list as PDF images: unpacked, on white, in RGB."""

from __future__ import annotations

import io
import warnings

import pikepdf
from pikepdf import Name
from PIL import Image as Picture

from workbench.io.pdf.fonts import compressed

MOST_PIXELS = 30_000_000  # a picture beyond that is a mistake or an attack


def image_object(pdf: pikepdf.Pdf, data: bytes) -> pikepdf.Object:
    """Return the image as an object of the file; one that cannot be read becomes a grey pixel."""
    picture = _read(data)
    stream = compressed(
        pdf,
        picture.tobytes(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=picture.width,
        Height=picture.height,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
    )
    return pdf.make_indirect(stream)


def _read(data: bytes) -> Picture.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Picture.DecompressionBombWarning)
            with Picture.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise ValueError("too many pixels")
                whole = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Picture.DecompressionBombError, Warning):
        return Picture.new("RGB", (1, 1), (221, 221, 221))
    # Transparency would need a blending space of its own in PDF/A; paper is white anyway.
    ground = Picture.new("RGBA", whole.size, (255, 255, 255, 255))
    ground.alpha_composite(whole)
    return ground.convert("RGB")
