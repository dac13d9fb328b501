"""The other language of a draft: terms, numbers, dates, a memory of translated sentences, and the bank."""
