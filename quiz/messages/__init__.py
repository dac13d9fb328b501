"""The words for what may be wrong with a bank: code in, sentence out, in the reader's language."""

from quiz.messages.say import MESSAGES, line, say

__all__ = ["MESSAGES", "line", "say"]
