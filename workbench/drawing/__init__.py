"""The display list that every back end draws, and text measured once for all of them.

`display_list`  path, text, image, group: four things, no more
`fonts`         the bundled typeface and its advance widths
`text_block`    text broken into lines, with hyphenation, the same on every machine
"""
