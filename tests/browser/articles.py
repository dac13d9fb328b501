"""Texts from which a new teacher makes a bank: the English is written to what the program asks about.

A text is found by a few words of it: the article that began this project stands beside the repository only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from quiz.article.bilingual.marked import read_marked
from quiz.bank.notation import load

FLAGSHIP = Path(__file__).parents[2] / "question_banks" / "japan-poland-action-plan"


@dataclass(frozen=True)
class Brought:
    """A text that is brought in, where it stood, and its English by words of its Japanese."""

    text: str
    url: str
    headline: str
    publisher: tuple[str, str]
    english: Mapping[str, str]
    names: Mapping[str, str]

    def said(self, japanese: str) -> str:
        """The English of a name, or of a text with these words in it; "" where there is none."""
        name = self.names.get(japanese)
        return name or next((en for words, en in self.english.items() if words in japanese), "")


MUSEUM = Brought(
    text="""みなと市に海の博物館

公開日:2024年10月18日

みなと市は17日、港の東に新しい海の博物館を作る計画を発表した。
工事は約3年間続き、費用は25億円になる。
博物館は2027年4月1日に開く予定だ。
館内には魚が6000匹おり、今の水族館の2倍になる。
北駅から博物館まで、バスで15分かかる。
入館料は大人800円になる。
海の写真も1200枚展示される。
外国の船が、港に年に45回入る。
市の山田太郎市長は「子どもが何度も来る場所にしたい」と述べた。
一方、商店街の田中花子会長は、駐車場が足りないと指摘した。
新しい博物館には、日本とポーランドの船の模型が並ぶ。
ポーランドは日本に古い船の絵を20枚送る。
展示には、経済、環境、文化など多くの分野が含まれる。

海の博物館、何が学べる?
船の歴史と海の環境

計画には、市民320人の意見が入っている。
市議会は11月5日に計画を話し合う。
博物館は町の人の楽しみになるだろう。
海の環境を学ぶ場所が増えるのは、すばらしいことだ。
""",
    url="https://example.org/museum",
    headline="A museum of the sea for Minato City",
    publisher=("例の新聞社", "Example Press"),
    english={
        "計画を発表した": (
            "Minato City announced on the 17th a plan for a new museum of the sea east of the harbour."
        ),
        "費用は25億円": "The work goes on for about three years and costs 2.5 billion yen.",
        "2027年4月1日": "The museum is to open on 1 April 2027.",
        "6000匹": "There will be 6,000 fish in it, twice as many as in the present aquarium.",
        "バスで15分": "It takes 15 minutes by bus from North Station to the museum.",
        "大人800円": "A ticket will be 800 yen for adults.",
        "写真も1200枚": "There will be 1,200 photographs of the sea, too.",
        "年に45回": "Ships from abroad come into the harbour 45 times a year.",
        "何度も来る場所": (
            "Mayor Taro Yamada of the city said he wants it to be a place to which children come "
            "again and again."
        ),
        "駐車場が足りない": (
            "Chair Hanako Tanaka of the shopping street, on the other hand, pointed out that there is "
            "not enough parking."
        ),
        "船の模型": "Models of ships of Japan and Poland will stand in the new museum.",
        "船の絵を20枚": "Poland will send 20 pictures of old ships to Japan.",
        "多くの分野": "The displays take in many fields, such as the economy, the environment and culture.",
        "何が学べる": "What can be learned at the museum of the sea?",
        "船の歴史と海の環境": "the history of ships and the environment of the sea",
        "市民320人": "The opinions of 320 citizens have gone into the plan.",
        "市議会は11月5日": "The city council will talk about the plan on 5 November.",
        "楽しみになる": "The museum will surely be a joy to the people of the town.",
        "すばらしいこと": (
            "It is a wonderful thing that there will be more places to learn about the environment of "
            "the sea."
        ),
    },
    names={
        "市の山田太郎市長": "Mayor Taro Yamada of the city",
        "商店街の田中花子会長": "Chair Hanako Tanaka of the shopping street",
    },
)

# What our own bank on the article says of its sentences, by a few words of them.
STATEMENTS = {
    "法の支配と国際秩序を守るため": "s-law-lead",
    "可能性が指摘されています": "s-possible",
    "特殊部隊1500人": "s-forces-count",
    "約1万人規模の北朝鮮軍": "s-zelensky",
    "拡大に対する非難は重要": "s-op-condemn",
    "より広範な安全保障上の課題にも": "s-wider",
    "領土併合を認めない姿勢が明確に": "s-annexation-plan",
    "両地域における連携を強化": "s-regions",
    "ウクライナ支援、安全保障、そして": "s-topics",
    "今後約5年間の協力": "s-span",
    "ウクライナ侵攻を非難": "s-invasion",
    "欧州とインド太平洋の安全保障は不可分": "s-indivisible",
    "協力体制の構築は、非常に重要": "s-op-future",
    "連携強化に期待しています": "s-op-fields",
    "ポーランドとの連携を深めたい": "s-iwaya",
    "国際秩序維持への尽力に対する感謝": "s-sikorski",
    "今後の国際情勢にも大きな影響": "s-op-influence",
    "課題解決に貢献していくでしょう": "s-op-solve",
}
# What is written besides.
BESIDES = {
    "800万発以上": "Since August last year it has sent Russia at least 8 million rounds, Seoul says.",
    "具体的な協力分野": "The many fields of cooperation include the economy, defence and cyberspace.",
    "具体的にどんな分野": "In which fields do they cooperate?",
    "経済、防衛、サイバーなど幅広い分野": "many fields, such as the economy, defence and cyberspace",
}
NAMES = {
    "サイバー分野": "cyberspace",
    "岩屋外相": "Foreign Minister Iwaya",
    "シコルスキ外相": "Foreign Minister Sikorski",
    "ゼレンスキー大統領": "President Zelensky",
}


def action_plan(article: Path) -> Brought:
    """The article that began this project, as a teacher may say it in English."""
    statements = load((FLAGSHIP / "bank.yaml").read_bytes()).statements
    english = {statement.id: read_marked(statement.en).text for statement in statements}
    return Brought(
        text=article.read_text(encoding="utf-8"),
        url="https://example.org/action-plan",
        headline="Japan and Poland deepen their cooperation",
        publisher=MUSEUM.publisher,
        english={words: english[name] for words, name in STATEMENTS.items()} | BESIDES,
        names=NAMES,
    )
