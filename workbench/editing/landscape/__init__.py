"""What can be done to a landscape: plain functions that write into an open step.

`containers`   what lies in what
`adding`       new things
`appending`    what comes next behind a thing, or into it
`arranging`    the whole landscape in order
`replacing`    an arrow that points elsewhere, a band of another role
`reordering`   bands, groups and processes earlier or later among their like
`coloring`     colours of the theme
`copying`      a part as a landscape of its own, and back
`growing`      containers cover what is in them, others make way
"""
