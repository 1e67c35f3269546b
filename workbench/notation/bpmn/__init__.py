"""BPMN 2.0 process and collaboration diagrams."""
