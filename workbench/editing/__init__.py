"""Everything that may change a document: operations and the settlers that keep it consistent."""
