"""Documents set page by page: lines, paragraphs, tables and figures on tagged PDF pages.

`styles`    sizes, colours and measures of the page
`lines`     text broken into lines, with German hyphenation
`composer`  pages and frames, headings and paragraphs, what keeps together
`table`     rows over pages, with their heads repeated
`figure`    drawings on the paper they read best on

Everything is drawn at once where it belongs, in one pass; only page numbers of what comes later
are filled in when the document is complete.
"""
