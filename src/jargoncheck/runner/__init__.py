"""From paths to reports: which files to check, and how they are read and handed to the linter."""
