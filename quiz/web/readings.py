"""How the program's own words are read where the dictionary says otherwise; all of them were read by eye."""

from collections.abc import Mapping

READINGS: Mapping[str, str] = {
    "正しく": "ただしく",
    "大文字": "おおもじ",
    "小文字": "こもじ",
    "一文字": "ひともじ",
    "数": "かず",
    "開けません": "ひらけません",
    "年と月": "としとつき",
    "年・月・日": "とし・つき・ひ",
    "、年から": "、としから",
    "年として": "としとして",
    "先生方": "せんせいがた",
}
