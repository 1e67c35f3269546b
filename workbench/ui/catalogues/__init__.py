"""The page of the catalogues.

`table`       the entries as a table whose cells are edited in place, and as a tree
`panel`       everything that is said of one entry, and where it is used
`saving`      edits are saved at once; undo and redo; what to do where two changed the same
`everywhere`  renaming, merging and deleting an entry in everything that refers to it
`index`       the reverse index of references, made beside the window
"""
