"""The drawing surface: shows a sheet, hands pointer and keys to the editor.

`canvas`         the widget: events, scrolling, zooming
`sheet_painter`  paints the visible part, in full or simplified when zoomed out
`overlay`        handles, guides, rubber band: what is never printed
`name_field`     naming in place
`palette`, `placing`   new things
`kind_chooser`         the popup for creating, appending, replacing; `kind_icons` its symbols
`beside`               the pad beside the selection (`context_pad`)
"""
