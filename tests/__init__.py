"""The tests; folders mirror quiz/."""
