"""What exists on a diagram: the kinds, how each is drawn, and which may be joined.

`kind`            how a kind is declared
`bpmn/`           BPMN 2.0: types, kinds, symbols, rules
`landscape/`      the process landscape
`sheet_picture`   a sheet as display-list groups, found by place, refreshed by changes
"""
