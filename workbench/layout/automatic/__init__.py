"""Automatic layout of a whole sheet: where everything stands, where every line runs.

A sheet is laid out on a *board*, a grid of columns (time, from left to right) and rows (bands: one
per lane or pool).  Lines run in the *channels* between columns and rows, which are made as wide as
their lines and names need; so no line ever meets a symbol.  An open sub-process is a board of its
own, laid out first, and a single cell of the board around it.

`board`     the things on a board and what joins them
`reading`   a board from a document: pools, lanes, nodes, data, flows
`columns`   the column of every node: the flows run to the right as far as they can
`rows`      the order within columns and the row of every node, lanes keeping their order
`borders`   the places of boundary events
`beside`    cells for data and annotations, above or below what they belong to
`lines`     the lines of a board: rows and channels
`ways`      the way of every flow through the channels
`tracks`    which line of a channel runs where, so that few cross
`docks`     where lines leave and enter the sides of symbols
`crossings` how many lines cross, and other ways for those that do
`reserved`  room kept for the names of lines
`measures`  coordinates out of all that
`ground`    what names must not lie on
`names`     places for outside names
`across`    lines that no board holds: over the borders of sub-processes
`sheet`     the whole: boxes, lines and names of a sheet
`drawn`     columns and rows read off an existing drawing, for tidying
"""
