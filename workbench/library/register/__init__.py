"""The register: all processes of a library as a table that is sorted, filtered, grouped, searched.

Everything here answers from the index of the library and reads no process file.

`register`    the processes as rows, and what each column says of each
`columns`     what a column can show: attributes of the profile, and facts of the file
`calculated`  what is worked out from the steps where nothing is entered
`collation`   the order of texts: German, numbers by their value
`search`      rows that have all typed words, the best first, and where they were found
`filters`     conditions on a column, by its type
`grouping`    rows under heads
`collisions`  processes with the same or nearly the same name, or the same number
`views`       columns, order, filters and groups under a name, kept in the library
`editing`     one value for many processes; new processes that take over what another one says
"""
