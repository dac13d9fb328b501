"""What the number of a text counts, as far as both languages must name the same: kilograms are no pounds."""

import re

from quiz.text.language import Language
from quiz.text.quantity import Quantity, half_width

Unit = str

# What stands behind a number, the longer words first → the units that it may be, or none.
_BEHIND_JA: tuple[tuple[str, str], ...] = (
    ("年生|年代|年度|年目|年前|年後|年ぶり", ""),
    ("[かカヶヵケ箇]年|年間|年半|年", "year"),
    ("[かカヶヵケ箇]月", "month"),
    ("週間|週", "week"),
    ("日間", "day"),
    ("時間", "hour"),
    ("時(?![点代期差速給])", "o'clock"),
    ("分間|分(?![の野かけ布類割析裂離担])", "minute"),
    ("秒", "second"),
    ("世紀", "century"),
    ("歳|才(?![能人])", "year"),
    ("平方キロ(?:メートル)?|km2|km²", "square kilometre"),
    ("平方メートル|平米|m2|m²", "square metre"),
    ("ヘクタール|ha(?![a-z])", "hectare"),
    ("エーカー", "acre"),
    ("キロメートル|km(?![a-z/2²])", "kilometre"),
    ("キログラム|kg(?![a-z])", "kilogram"),
    ("キロ(?!ワット|カロリー|バイト|ヘルツ|ボルト|リットル|パスカル)", "kilometre/kilogram"),
    ("マイル", "mile"),
    ("センチ(?:メートル)?|cm(?![a-z])", "centimetre"),
    ("ミリメートル|mm(?![a-z])", "millimetre"),
    ("ミリリットル|ml(?![a-z])", "millilitre"),
    ("メートル|m(?![a-z2²])", "metre"),
    ("フィート|フット", "foot"),
    ("インチ", "inch"),
    ("ヤード", "yard"),
    ("グラム|g(?![a-z])", "gram"),
    ("トン|t(?![a-z])", "tonne"),
    ("ポンド", "pound/sterling"),
    ("オンス", "ounce"),
    ("リットル|L(?![a-z])", "litre"),
    ("ガロン", "gallon"),
    ("円", "yen"),
    ("[^ 、。0-9]{0,3}ドル", "dollar"),
    ("ユーロ", "euro"),
    ("ウォン", "won"),
    ("人民元|元(?![年帥首])", "yuan"),
    ("ルーブル", "rouble"),
    ("ズウォティ|ズロチ", "zloty"),
    ("℃", "celsius/degree"),
    ("℉", "fahrenheit"),
    ("度(?![目数合])", "celsius/degree"),
)
_BEHIND_EN: tuple[tuple[str, str], ...] = (
    ("years?", "year"),
    ("months?", "month"),
    ("weeks?", "week"),
    ("days?", "day"),
    ("hours?|hrs?", "hour"),
    ("o'clock|[ap]\\.?m\\b", "o'clock"),
    ("minutes?|mins?", "minute"),
    ("seconds?", "second"),
    ("centur(?:y|ies)", "century"),
    ("decades?", "decade"),
    ("square (?:kilomet(?:re|er)s?|km)|km2|km²", "square kilometre"),
    ("square met(?:re|er)s?|m2|m²", "square metre"),
    ("square miles?", "square mile"),
    ("square (?:feet|foot)", "square foot"),
    ("hectares?", "hectare"),
    ("acres?", "acre"),
    ("kilomet(?:re|er)s?|kms?|k", "kilometre"),
    ("kilogram(?:me)?s?|kilos?|kgs?", "kilogram"),
    ("miles?", "mile"),
    ("centimet(?:re|er)s?|cms?", "centimetre"),
    ("millimet(?:re|er)s?|mms?", "millimetre"),
    ("millilit(?:re|er)s?|mls?", "millilitre"),
    ("met(?:re|er)s?|m", "metre"),
    ("feet|foot|ft", "foot"),
    ("inch(?:es)?", "inch"),
    ("yards?", "yard"),
    ("grams?|g", "gram"),
    ("tonnes?|tons?|metric tons?|t", "tonne"),
    ("pounds?|lbs?", "pound/sterling"),
    ("ounces?|oz", "ounce"),
    ("lit(?:re|er)s?|l", "litre"),
    ("gallons?", "gallon"),
    ("yen", "yen"),
    ("(?:[A-Z][A-Za-z]+ )?dollars?", "dollar"),
    ("(?:cents?|pence)", "cent"),
    ("euros?", "euro"),
    ("won", "won"),
    ("yuan|renminbi", "yuan"),
    ("rou?bles?", "rouble"),
    ("zlotys?", "zloty"),
    ("degrees? (?:celsius|centigrade|c)|°c", "celsius"),
    ("degrees? (?:fahrenheit|f)|°f", "fahrenheit"),
    ("degrees?|°", "degree"),
)
_SIGNS = {"¥": "yen", "$": "dollar", "€": "euro", "£": "sterling"}
_FAHRENHEIT = re.compile(r"(?:華氏|カ氏|か氏)$")


def _table(rows: tuple[tuple[str, str], ...], flags: re.RegexFlag) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<u{nth}>{words})" for nth, (words, _) in enumerate(rows)), flags)


_JA = _table(_BEHIND_JA, re.NOFLAG)
_EN = re.compile(
    rf"[ -]?(?:more |full |whole |long |short )?(?:{_table(_BEHIND_EN, re.NOFLAG).pattern})(?![A-Za-z])",
    re.IGNORECASE,
)


def units_of(text: str, quantity: Quantity, language: Language) -> frozenset[Unit]:
    """The units that a number of this text may have; empty where it counts something else."""
    text = half_width(text)
    if quantity.kind in ("year", "month", "day", "percent"):
        return frozenset()
    sign = _SIGNS.get(text[max(0, quantity.start - 1) : quantity.start])
    if sign:
        return frozenset({sign})
    return _ja(text, quantity) if language == "ja" else _en(text, quantity)


def _ja(text: str, quantity: Quantity) -> frozenset[Unit]:
    found = _JA.match(text, quantity.end)
    if not found:
        return frozenset()
    units = frozenset(_named(found, _BEHIND_JA))
    if "degree" in units and _FAHRENHEIT.search(text[max(0, quantity.start - 3) : quantity.start]):
        return frozenset({"fahrenheit"})
    return units


def _en(text: str, quantity: Quantity) -> frozenset[Unit]:
    found = _EN.match(text, quantity.end)
    return frozenset(_named(found, _BEHIND_EN)) if found else frozenset()


def _named(found: re.Match[str], rows: tuple[tuple[str, str], ...]) -> list[str]:
    units = rows[int((found.lastgroup or "u0")[1:])][1]
    return [unit for unit in units.split("/") if unit]
