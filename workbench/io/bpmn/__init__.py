"""BPMN 2.0 files, read and written without loss."""
