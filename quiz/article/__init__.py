"""An article in, drafts of questions with their proof out; offline, and pure from end to end."""
