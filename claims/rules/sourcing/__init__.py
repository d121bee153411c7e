"""S rules: who stands behind what the article says."""
