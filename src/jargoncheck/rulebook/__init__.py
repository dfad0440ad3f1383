"""From YAML files to checked, frozen rules."""
