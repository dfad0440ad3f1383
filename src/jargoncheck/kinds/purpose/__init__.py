"""Documents that introduce something and do not say what its readers gain."""
