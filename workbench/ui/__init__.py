"""The window: the only room that knows Qt.

`application`   starts and ends a run: fonts, language, theme, the open things, the window
`workspace`     what is open, without widgets; `open_document` one document and its file
`window`        the shell: rail, tree, tabs, inspector, findings, status bar; `pages` what is in it
`actions`       every action, declared once; `menus`, `commands`, `command_search` derive from it
`files`         opening, saving, closing; `asking` the questions; `recovering` after a crash
`tasks`         long work: the only place with threads; `running` shows it
`canvas/`       the drawing surface; `painting`, `picture`: display lists by QPainter
`inspector/`    what is selected, in words that can be edited; `fields/` the editors it is made of
`theme`, `stylesheet`, `icons`, `translation`   how everything looks and speaks
`diagram_page`, `pdf_page`, `start_page`, `list_page` and those built on it: what tabs show
"""
