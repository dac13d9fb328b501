"""What a language model is asked about an article, and what of its answers can be used: pure, no network."""
