"""From pointer and keys to edits, without a window: what the canvas of a sheet does when used.

`editor`    the state of one open sheet: selection, tool, picture
`tools/`    what the pointer does, one small state per file
`overlay`   what is shown above the sheet: outlines, handles, guides, the rubber band
`changes`   what an editor tells those who show it
"""
