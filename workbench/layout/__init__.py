"""Pure geometry of a diagram: where lines run and where labels stand.  Nothing here is a step.

`outline`   the real border of a symbol, and where a line meets it
`routing`   orthogonal and straight lines between two symbols, around others
`repair`    a line whose end has moved, keeping the bends a person drew
`channels`  the search for a way where no simple line is free
`places`    which symbols stand where: the index that routing asks for obstacles
`labels`    places for external labels, free of lines and symbols
`ends`      what routing needs to know of flows and elements
`obstacles` the symbols around a line
`automatic` the layout of whole sheets
`proposal`  a drawing for what a file does not draw, wholly or in part
"""
