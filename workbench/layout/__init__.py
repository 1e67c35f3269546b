"""Pure geometry: routing, label placement, lane geometry, automatic layout."""
