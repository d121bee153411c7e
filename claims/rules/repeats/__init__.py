"""R: what the article says more than once, and whether its copies agree."""
