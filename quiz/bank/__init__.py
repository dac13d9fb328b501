"""A bank: its model, its notation in YAML, and the checks that hold it together."""
