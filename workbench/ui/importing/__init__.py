"""Reading a list into the library: a page in a tab with three steps.

`page`      the steps, and what is done between them
`mapping`   which column is which attribute, with sample values
`rows`      what becomes of each row, as a preview and as the report
"""
