"""The arithmetic that a text asserts: sums, conversions, changes and shares, each in a file of its own."""
