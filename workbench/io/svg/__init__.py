"""Drawings as SVG: vectors with real text, readable where the typeface is not installed."""

from workbench.io.svg.export import export_svg, faces_of

__all__ = ["export_svg", "faces_of"]
