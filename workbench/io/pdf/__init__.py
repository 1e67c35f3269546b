"""Drawings and tagged documents as PDF: accessible (PDF/UA-1) and archivable (PDF/A-2a).

`document`   pages, marks, links, bookmarks: a tagged document in the making
`structure`  the structure tree: what the marks mean, in reading order
`content`    the operators of a page       `fonts`, `truetype`  text and its embedded subsets
`metadata`   title, language, claims       `srgb`  the colour profile, computed
`drawing`    a display list on a page      `images`  its pictures
`paper`      which sheet suits a drawing   `export`  one drawing as a PDF of its own
"""
