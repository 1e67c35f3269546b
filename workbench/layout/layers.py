"""Columns and rows for the nodes of one process or sub-process: a simple layered order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def columns_of(nodes: Sequence[str], flows: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Return the column of each node: one further than the furthest node that leads to it.

    Flows that close a circle (seen from the nodes without predecessor, in the given order) do not
    count.  Takes time in proportion to nodes and flows.
    """
    known = set(nodes)
    ahead: dict[str, list[str]] = {node: [] for node in nodes}
    incoming = dict.fromkeys(nodes, 0)
    for source, target in flows:
        if source in known and target in known and source != target:
            ahead[source].append(target)
            incoming[target] += 1
    order = _finished_last_first([n for n in nodes if not incoming[n]] + list(nodes), ahead)
    place = {node: number for number, node in enumerate(order)}
    column = dict.fromkeys(nodes, 0)
    for node in order:
        for target in ahead[node]:
            if place[target] > place[node]:
                column[target] = max(column[target], column[node] + 1)
    return column


def rows_of(
    nodes: Sequence[str], column: dict[str, int], flows: Iterable[tuple[str, str]]
) -> dict[str, int]:
    """Return the row of each node: no two in one place, and near the row they are reached from."""
    sources: dict[str, list[str]] = {node: [] for node in nodes}
    for source, target in flows:
        if source in sources and target in sources and column[source] < column[target]:
            sources[target].append(source)
    row: dict[str, int] = {}
    taken: set[tuple[int, int]] = set()
    for node in sorted(nodes, key=lambda node: column[node]):  # stable: the order given
        before = [row[source] for source in sources[node] if source in row]
        wanted = round(sum(before) / len(before)) if before else 0
        while (column[node], wanted) in taken:
            wanted += 1
        row[node] = wanted
        taken.add((column[node], wanted))
    return row


def _finished_last_first(roots: Sequence[str], ahead: dict[str, list[str]]) -> list[str]:
    """Return the nodes so that every flow that closes no circle leads to a later one."""
    finished: list[str] = []
    seen: set[str] = set()
    for root in roots:
        if root in seen:
            continue
        seen.add(root)
        stack = [(root, iter(ahead[root]))]
        while stack:
            node, rest = stack[-1]
            following = next((target for target in rest if target not in seen), None)
            if following is None:
                finished.append(node)
                stack.pop()
            else:
                seen.add(following)
                stack.append((following, iter(ahead[following])))
    return finished[::-1]
