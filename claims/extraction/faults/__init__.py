"""What only the rules look for: superlatives, torn text, figures that conflict, quotations that drift.

Each file finds one thing in a document that has been read; a rule says which of it an editor should hear of.
"""
