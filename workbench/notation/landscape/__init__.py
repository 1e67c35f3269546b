"""The process landscape: bands, groups, process entries, texts, links."""
