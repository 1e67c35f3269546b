"""The inspector on the right: what is selected, in words that can be edited.

`inspector`  the panel: follows the selection and the document
`section`    a collapsible part of it
`form`       the editors of one kind of element, bound to the element shown
`shared`     how often a shared definition is used; renaming and cleaning
`technical`  id, place and size
`sections`   which fields an element has, from the notation and the profile
"""
