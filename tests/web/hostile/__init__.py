"""Whatever is sent, the answer is a page with a clear sentence: never a failure, never markup come alive."""
