"""How well the linter does on labelled documents: label files, matching, figures and their output."""
