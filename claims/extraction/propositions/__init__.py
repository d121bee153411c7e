"""What makes a stretch of a sentence a checkable proposition: where it is cut, what it is, how it reads."""
