"""Words for people: one word for one group, and words that describe people by a label."""
