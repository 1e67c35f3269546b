"""Register and catalogues as spreadsheets, both ways.

`subjects`   what the rows stand for: processes or entries of a catalogue, as values
`directory`  the entries that references name, by id and by what people write for them
`cells`      a value as a cell, and a cell as a value
`register`   the register as a workbook: any processes, any attributes, ids and explanations
"""
