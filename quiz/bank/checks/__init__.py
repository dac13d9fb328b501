"""The checks that hold a bank together: references, quotes, parity of the languages, item writing."""
