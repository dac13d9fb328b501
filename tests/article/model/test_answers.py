"""What a server and a model may say instead of an answer, and by which code it is known."""

import json

import pytest

from quiz.article.model.answers import BadAnswer, Shape, content_of, read_as


class Number(Shape):
    number: int


def envelope(content: object = '{"number": 1}', reason: str = "stop", **message: object) -> bytes:
    choice = {"message": {"content": content, **message}, "finish_reason": reason}
    return json.dumps({"choices": [choice]}).encode()


def test_the_words_of_the_model_are_taken_out_of_the_envelope() -> None:
    assert content_of(envelope()) == '{"number": 1}'


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "not-an-answer"),
        (b"<html>Gateway</html>", "not-an-answer"),
        (b"\xff\xfe\x00", "not-an-answer"),
        (b"[]", "not-an-answer"),
        (b"null", "not-an-answer"),
        (b'{"choices": []}', "not-an-answer"),
        (b'{"choices": [null]}', "not-an-answer"),
        (b'{"choices": {"0": 1}}', "not-an-answer"),
        (b'{"choices": ["text"]}', "not-an-answer"),
        (b'{"choices": [{"message": "text"}]}', "not-an-answer"),
        (b'{"error": {"message": "no such model"}}', "not-an-answer"),
        (b"[" * 200_000, "not-an-answer"),
        (b"1" * 100_000, "not-an-answer"),
        (envelope(None), "not-an-answer"),
        (envelope(None, refusal="I cannot help with that."), "refused"),
        (envelope("", "content_filter"), "refused"),
        (envelope('{"number": 1, "number": 1, "number"', "length"), "endless"),
    ],
)
def test_an_envelope_without_an_answer_has_a_code(body: bytes, code: str) -> None:
    with pytest.raises(BadAnswer) as bad:
        content_of(body)
    assert bad.value.code == code
    assert len(bad.value.about) <= 200


@pytest.mark.parametrize(
    "said",
    [
        '{"number": 1}',
        ' \n{"number": 1}\n',
        '```json\n{"number": 1}\n```',
        '```\n{"number": 1}\n```',
        '<think>Is it one? {"number": 2}</think>\n{"number": 1}',
        '{"number": 1, "remark": "as you asked"}',
    ],
)
def test_json_is_found_within_what_models_put_around_it(said: str) -> None:
    assert read_as(Number, said).number == 1


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("", "not-json"),
        ('{"number": 1', "not-json"),
        ("{'number': 1}", "not-json"),
        ('{"number": 1} {"number": 2}', "not-json"),
        ("HACKED! The teacher is wrong.", "not-json"),
        ("[" * 200_000, "not-json"),
        ('{"number": ' + "1" * 5000 + "}", "not-json"),
        ("I'm sorry, but I can't help with that.", "refused"),
        ("I cannot translate this article.", "refused"),
        ("申し訳ありませんが、お答えできません。", "refused"),
        ('{"number": "1"}', "wrong-shape"),
        ('{"number": 1.5}', "wrong-shape"),
        ('{"number": null}', "wrong-shape"),
        ('{"zahl": 1}', "wrong-shape"),
        ("[1]", "wrong-shape"),
        ("null", "wrong-shape"),
        ('"I am sorry"', "wrong-shape"),
    ],
)
def test_anything_else_has_a_code(said: str, code: str) -> None:
    with pytest.raises(BadAnswer) as bad:
        read_as(Number, said)
    assert bad.value.code == code
