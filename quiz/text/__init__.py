"""Text as people write it: notation, folding for comparison, sentences, numbers."""
