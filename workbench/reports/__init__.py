"""Handbook and lists, laid out as documents.

`handbook`     builds the process handbook from its content
`content`      what a handbook says, as plain values
`gather`       takes that from a library; `steps` the step table from a process
`typesetting`  lines, tables, figures on tagged pages
`differences`  what two versions of a file say and draw differently, in words
`findings`     what the check of many files found, in words
`sheets`       sheets of a document as pictures and PDF pages
`web_pages`    a landscape as web pages, with the pages of what it leads to
The rest are the parts of the book: `front_matter`, `process_chapter`, `name_indexes`,
`running_heads`.
"""
