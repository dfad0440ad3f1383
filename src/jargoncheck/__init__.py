"""jargoncheck: checks documents for jargon and says what to write instead."""
