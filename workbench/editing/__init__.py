"""Everything that may change a document.

`operations/`  plain functions a person's action calls: ``move(step, ids, dx, dy)``
`settlers/`    what is put right after every edit, before it is committed: one tuple, in order
`prepare`      gives a document its settlers; call it before the first step
"""

from workbench.editing.prepare import prepare

__all__ = ["prepare"]
