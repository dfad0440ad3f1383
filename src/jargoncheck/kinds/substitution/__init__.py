"""Words and phrases that have a plainer alternative."""
