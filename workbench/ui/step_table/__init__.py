"""The step table below the diagram: the same process, row by row.

`model`  the rows for Qt, with the one that is being typed
`field`  the field in a cell, with what may be meant
`entries` what may be meant: catalogues, lanes, what the file says already
`view`   the keys: Enter is the next row, Tab the next column
`panel`  the table beside its diagram: selection and changes in both directions
"""
