from quiz.bank.checks.terms import glossary_of
from quiz.bank.model import Term


def test_the_glossary_of_the_last_bank_is_kept() -> None:
    terms = (Term(ja="駅", en="station"),)
    assert glossary_of(terms) is glossary_of(terms)
    assert glossary_of((Term(ja="駅", en="stop"),)) is not glossary_of(terms)
