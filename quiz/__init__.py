"""Kotohashi: bilingual quizzes whose every answer is proved by a source."""
