"""What can be done to a landscape: plain functions that write into an open step.

`containers`   what lies in what
`adding`       new things
"""
