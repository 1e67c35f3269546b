"""Register and catalogues as spreadsheets, both ways.

`directory`   the entries that references name, by id and by what people write for them
`cells`       a value as a cell, and a cell as a value
`register`    the register as a workbook: any processes, any attributes, ids and explanations
`catalogues`  entries of a catalogue as a workbook, and what reading a list into it does
`mapping`     which column of somebody's list is which attribute
`plan`        what reading a list in would do, row by row
`importing`   from the sheets of a file to a plan
`applying`    doing what a plan says, and what became of it
`reporting`   a preview or report as a table and as lines
"""
