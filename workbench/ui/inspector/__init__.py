"""The inspector on the right: what is selected, in words that can be edited.

`inspector`  the panel: follows the selection and the document
`section`    a collapsible part of it
`form`       the editors of one kind of element, bound to the element shown
`sections`   which fields an element has, from the notation and the profile
"""
