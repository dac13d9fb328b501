"""A workshop in the middle of a term, for the pictures: a bank under way, and an article with suggestions."""

import random
from datetime import date

from flask import Flask
from playwright.sync_api import BrowserContext

from quiz import workshop
from quiz.article.readers.revision import revision_of
from quiz.workshop import Hand, Making, articles, suggestions
from tests.browser.stage import FLAGSHIP
from tests.cast import cast, sign_in_browser
from tests.conftest import NOON

ARTICLE = """港市に新しい図書館

公開日:2026年4月6日

港市は5日、駅の北に新しい市立図書館を作る計画を発表した。工事は約2年間続き、費用は12億円になる。
図書館は2028年10月1日に開く予定だ。本は8万冊で、今の図書館の2倍になる。
市の山田太郎市長は「子どもが毎日来る場所にしたい」と述べた。
"""
SAID = {
    "工事は約2年間続き、費用は12億円になる。": "The work takes about two years and costs 1.2 billion yen.",
    "港市は5日、駅の北に新しい市立図書館を作る計画を発表した。": (
        "Port City announced on the 5th a plan for a new city library north of the station."
    ),
}


class WorkshopScene:
    """Sato's drafts: `plan` is a flagship of hers, published and changed since; `library` has an article."""

    def __init__(self, app: Flask) -> None:
        self._app, self._turn = app, 0
        with app.app_context():
            self._sato = cast(app).sato
            self.plan = workshop.copy_bank(self._making(), FLAGSHIP)
            workshop.copy_bank(self._making(), "getting-started")
            self.library = workshop.make_empty(self._making())
            self.sentence = self._publish_and_change()
            self._bring_the_article()

    def sign_in(self, context: BrowserContext, address: str) -> None:
        """Sato sits at this browser."""
        sign_in_browser(context, self._app, self._sato, address)

    def _publish_and_change(self) -> int:
        by = self._sato.id
        workshop.publish(self.plan, self._hand())
        record = workshop.open_manuscript(self.plan, by=by).manuscript.of("statement")[3]
        said = str(record.body["en"]).replace(" an ", " a joint ").replace("|an ", "|a joint ")
        workshop.save(self.plan, record.number, record.version, {"en": said}, self._hand())
        return record.number

    def _bring_the_article(self) -> None:
        revision = revision_of(ARTICLE)
        day, url = date(2026, 4, 6), "https://example.org/library"
        articles.bring(self.library, revision, published=day, url=url, by=self._sato.id, at=NOON)
        suggestions.translate(self.library, SAID, self._hand())

    def _making(self) -> Making:
        self._turn += 1
        return Making(self._sato.id, NOON, f"{self._turn:032x}", random.Random(self._turn))

    def _hand(self) -> Hand:
        self._turn += 1
        return Hand(self._sato.id, NOON, f"{self._turn:032x}", 1)
