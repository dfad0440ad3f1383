"""The kinds of rules: each parses its own keys, judges its candidates and words its advice."""
