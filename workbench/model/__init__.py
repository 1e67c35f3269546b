"""Immutable records, the document that holds them, and the changes between two states of it.

A record is a value with an id; it names others by id.  What *is* (`Element`, `Flow`, `Profile`)
and where it is *drawn* (`Sheet`, `Shape`, `Edge`) are separate records, so that one element may be
drawn on several sheets or on none.  BPMN diagrams and landscapes are the same kind of document.

`records`    the values          `snapshot`  reading: records by id and by what they refer to
`document`   writing: steps      `change`    the difference a step made
`history`    undo and redo       `finding`   what is noteworthy about a document
"""
