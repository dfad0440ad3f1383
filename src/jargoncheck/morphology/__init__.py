"""The forms of words: inflection, articles and capital letters."""
