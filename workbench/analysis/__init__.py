"""One question per file: a snapshot in, findings out.

An analysis is a function ``findings(snapshot: Snapshot) -> Iterator[Finding]``: pure, so that it
runs in a thread, in a test and from the command line alike, and knowing no other analysis.  What
needs the whole library to be seen is asked in `workbench.library.consistency`.
"""
