"""A process as a table: one row per step, branches as indented blocks.

`blocks`     the process as nested blocks: values that name elements and flows by id
`graph`      what follows what in a process, and what can only be reached through what
`structure`  a document read as blocks; what has no blocks is kept as it is and can only be shown
`writing`    blocks written back: gateways and flows made, kept and removed as they need
`rows`       blocks laid out as rows, with their numbers
`cells`      what stands in the cells of a row, and what typing into them does
`edits`      rows inserted, removed, moved, indented: blocks in, blocks out
`phrases`    what people type: “wenn …”, “sonst”, “gleichzeitig”, “zurück zu 3”
`pasting`    rows of a spreadsheet
`drawing`    places on the sheet for what a table has changed
"""
