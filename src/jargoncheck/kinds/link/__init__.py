"""Links: what their words say of where they go, and of the file they open."""
