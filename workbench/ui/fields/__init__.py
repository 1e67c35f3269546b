"""Editors for typed values: what the inspector and the dialogs are made of.

`form_field`     what is edited: label, type, how it is read and written
`editor`         what all editors have in common
`text_editors`   line, several lines, number, minutes, date
`choice_editors` one of a list, yes or no
`chips_editor`   several entries: references to catalogues, multiple choices
`rows_editor`    tables, row by row
`pick_editor`    one entry of a list found by typing, or a new one
`timer_editor`   a moment, a duration or a cycle
`combo_box`     a combo box with the theme's arrow
`editor_for`     which editor a field gets
"""
