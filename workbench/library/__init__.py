"""The folder on disk: processes, catalogues, landscapes, recovery."""
