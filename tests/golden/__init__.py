"""Golden files: the expected analysis of each fixture article, in a form that a reviewer can read."""
