"""Sentences that are too long to take in at once."""
