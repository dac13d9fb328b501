"""What our rules know of English: words, names, numbers, dates, and how a plain sentence is built."""
