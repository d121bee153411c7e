"""Rules about what stands inside quotation marks."""
