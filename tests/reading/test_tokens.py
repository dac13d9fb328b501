"""Words with their grammar."""

from quiz.reading.dictionary import tokens, tokens_of


def test_words_stand_without_gaps() -> None:
    text = "岩屋外相は5日、東京で会談した。"
    found = tokens(text)
    assert "".join(token.text for token in found) == text
    assert [text[token.start : token.end] for token in found] == [token.text for token in found]


def test_a_word_knows_its_part_of_speech() -> None:
    country, particle = tokens("日本は")
    assert country.is_a("名詞", "固有名詞", "地名", "国")
    assert particle.is_a("助詞")
    assert not particle.is_a("助詞", "格助詞")


def test_several_texts_are_read_like_each_of_them() -> None:
    texts = ["岩屋外相は5日、東京で会談した。", "", "日本は", "岩屋外相は5日、東京で会談した。"]
    assert list(tokens_of(texts)) == [tokens(text) for text in texts]


def test_half_of_a_surrogate_pair_breaks_nothing() -> None:
    assert sum(len(token.text) for token in tokens("a\ud800日本")) == 4


def test_a_sign_that_the_dictionary_takes_apart_leaves_no_empty_word() -> None:
    text = "田中㍿は㋿に店を開いた。"
    found = tokens(text)
    assert "".join(word.text for word in found) == text
    assert all(word.text for word in found)
