"""Rules for Japanese sentences: what can be asked for in them, and how they become questions."""
