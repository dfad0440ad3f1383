"""Sources, spans and documents: the values that every other room builds on."""
