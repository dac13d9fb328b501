"""What a word sounds like beside its neighbours."""

from quiz.reading.neighbours import BEFORE, BEHIND
from quiz.reading.sentence import read
from tests.rows import each_row

SAID = [
    ("食品会社に勤める", "しょくひんがいしゃにつとめる"),
    ("昨日会社を休んだ", "きのうかいしゃをやすんだ"),
    ("会社へ行く", "かいしゃへいく"),
    ("定休日と締め切り日", "ていきゅうびとしめきりび"),
    ("徳川家とハプスブルク家", "とくがわけとハプスブルクけ"),
    ("新しい家", "あたらしいいえ"),
    ("管理人と社会人", "かんりにんとしゃかいじん"),
    ("学校中の人", "がっこうじゅうのひと"),
    ("工事中の道", "こうじちゅうのみち"),
    ("フランス中で", "フランスじゅうで"),
    ("先生方と親御さん方", "せんせいがたとおやごさんがた"),
    ("日本へも行った", "にほんへもいった"),
    ("議論も行った", "ぎろんもおこなった"),
    ("式を行った", "しきをおこなった"),
    ("農家の方に聞く", "のうかのかたにきく"),
    ("早く行った方がいい", "はやくいったほうがいい"),
    ("大きい方を選ぶ", "おおきいほうをえらぶ"),
    ("好きな方には", "すきなかたには"),
    ("手紙の書き方", "てがみのかきかた"),
    ("弁当箱と箱", "べんとうばことはこ"),
    ("父さんと父", "とうさんとちち"),
    ("東大寺と羽田空港", "とうだいじとはねだくうこう"),
    ("藤原道長の時代", "ふじわらのみちながのじだい"),
    ("十分な時間とあと十分", "じゅうぶんなじかんとあとじゅっぷん"),
    ("意気込む", "いきごむ"),
    ("一日中雨が降った", "いちにちじゅうあめがふった"),
    ("演出家・戸倉沢颯（はやて）", "えんしゅつか・とくらさわはやて（はやて）"),
    ("ベニテス監督（スペイン）は", "ベニテスかんとく（スペイン）は"),
]


@each_row(("text", "expected"), SAID)
def test_neighbours_decide_how_a_word_is_read(text: str, expected: str) -> None:
    assert "".join(word.reading for word in read(text, decided=[], seams=[], readings={})) == expected


@each_row("rows", [*BEHIND.values(), *BEFORE.values()])
def test_no_neighbour_stands_in_two_rows(rows) -> None:
    listed = [word for wanted, _ in rows if isinstance(wanted, frozenset) for word in wanted]
    assert len(listed) == len(set(listed))
