"""Output formats: one module each, from reports to a stream."""
