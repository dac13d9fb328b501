"""Frequent Japanese surnames with their readings in Latin letters."""


def _table(text: str) -> dict[str, frozenset[str]]:
    rows = (row.partition("=") for row in text.split())
    return {kanji: frozenset(readings.split("/")) for kanji, _, readings in rows}


READINGS: dict[str, frozenset[str]] = _table(
    """
    佐藤=Sato/Satoh 鈴木=Suzuki 高橋=Takahashi 田中=Tanaka 伊藤=Ito/Itoh 渡辺=Watanabe 渡邊=Watanabe
    山本=Yamamoto 中村=Nakamura 小林=Kobayashi 加藤=Kato 吉田=Yoshida 山田=Yamada 佐々木=Sasaki
    山口=Yamaguchi 松本=Matsumoto 井上=Inoue 木村=Kimura 林=Hayashi 斎藤=Saito 斉藤=Saito 清水=Shimizu
    山崎=Yamazaki/Yamasaki 森=Mori 池田=Ikeda 橋本=Hashimoto 阿部=Abe 石川=Ishikawa 山下=Yamashita
    中島=Nakajima/Nakashima 石井=Ishii 小川=Ogawa 前田=Maeda 岡田=Okada 長谷川=Hasegawa 藤田=Fujita
    後藤=Goto 近藤=Kondo 村上=Murakami 遠藤=Endo 青木=Aoki 坂本=Sakamoto 斎木=Saiki 福田=Fukuda
    太田=Ota/Ohta 大田=Ota 西村=Nishimura 藤井=Fujii 岡本=Okamoto 藤原=Fujiwara 三浦=Miura 金子=Kaneko
    中野=Nakano 原田=Harada 松田=Matsuda 竹内=Takeuchi 小野=Ono 田村=Tamura 中山=Nakayama 和田=Wada
    石田=Ishida 森田=Morita 上田=Ueda 原=Hara 内田=Uchida 柴田=Shibata 酒井=Sakai 宮崎=Miyazaki
    横山=Yokoyama 高木=Takagi 安藤=Ando 宮本=Miyamoto 大野=Ohno/Ono 小島=Kojima 工藤=Kudo
    谷口=Taniguchi 今井=Imai 高田=Takada/Takata 増田=Masuda 丸山=Maruyama 杉山=Sugiyama 村田=Murata
    大塚=Otsuka 新井=Arai 藤本=Fujimoto 小山=Koyama/Oyama 平野=Hirano 河野=Kono/Kawano 野口=Noguchi
    武田=Takeda 松井=Matsui 千葉=Chiba 菅原=Sugawara 岩崎=Iwasaki 木下=Kinoshita 野村=Nomura 久保=Kubo
    佐野=Sano 桜井=Sakurai 松尾=Matsuo 市川=Ichikawa 菊地=Kikuchi 菊池=Kikuchi 古川=Furukawa
    杉本=Sugimoto 渡部=Watanabe/Watabe 水野=Mizuno 島田=Shimada 小松=Komatsu 北村=Kitamura
    吉川=Yoshikawa 山内=Yamauchi 高野=Takano 本田=Honda 西田=Nishida 飯田=Iida 中川=Nakagawa
    西川=Nishikawa 川口=Kawaguchi 川崎=Kawasaki 岩田=Iwata 中田=Nakata/Nakada 土屋=Tsuchiya
    秋山=Akiyama 川村=Kawamura 吉村=Yoshimura 星野=Hoshino 大西=Onishi 広瀬=Hirose 大久保=Okubo
    浜田=Hamada 石原=Ishihara 松岡=Matsuoka 馬場=Baba 安田=Yasuda 樋口=Higuchi 関=Seki 永井=Nagai
    松下=Matsushita 辻=Tsuji 岸田=Kishida 石破=Ishiba 岩屋=Iwaya 安倍=Abe 小泉=Koizumi 高市=Takaichi
    大谷=Otani/Ohtani 平田=Hirata 服部=Hattori 内藤=Naito 福島=Fukushima 東=Higashi/Azuma 南=Minami
    岡=Oka 堀=Hori 堤=Tsutsumi 川上=Kawakami 沢田=Sawada 須藤=Sudo 本間=Homma/Honma 片山=Katayama
    黒田=Kuroda 尾崎=Ozaki 成田=Narita 荒木=Araki 大島=Oshima 松村=Matsumura 望月=Mochizuki
    早川=Hayakawa 五十嵐=Igarashi 永田=Nagata 小田=Oda
    """
)
