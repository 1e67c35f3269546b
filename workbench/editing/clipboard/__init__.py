"""Parts of a document on their own: taken out to be copied, put into another document.

`fragment`  what has to go along with a selection so that it makes sense by itself
`pasting`   a fragment with new ids, put where it may lie
"""
