"""P rules: what a template, a script or an editor left standing where content should be."""
