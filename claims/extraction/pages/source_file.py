"""How the markup says that it was converted from a file, which is no page of a site: all of it is the document."""

SOURCE_FILE = "source-file"
"""The name of a meta element; its content is the kind of file and its SHA-256."""
