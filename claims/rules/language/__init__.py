"""Rules about the wording of the article's own voice."""
