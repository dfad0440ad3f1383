"""Names of bodies that have another name by now, or are no more."""
