"""C rules: where the piece comes from, who answers for it, and what else stands on its page."""
