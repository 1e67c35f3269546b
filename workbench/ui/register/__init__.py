"""The page of the register: all processes of the library.

`page`          the page: search, filter bar, table or cards, profile beside it
`model`         what the table shows, without an object for each cell
`table`         the table: keys, heads of columns and of groups
`cards`         the same rows as cards
`drawing`       how cells, heads and cards are painted
`filter_bar`    filters as chips, views, groups, columns
`filter_dialog` one filter: column, operator, values
`columns_dialog` which columns, in which order
`change_dialog` one value for several processes
`profile_panel` what the profile of the current process says
`commands`      what can be done with the chosen processes
"""
