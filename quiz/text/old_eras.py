"""The eras before 明治, from 645 on, by their years.

The year of a change belongs to both eras. Those of the northern court (正慶 to 康応) stand behind those of
the southern one. The last month by the moon is counted to its own year, though it often lay in the next.
"""

from typing import NamedTuple


class OldEra(NamedTuple):
    """An era by its names, with the western years of its first and its last year."""

    kanji: str
    kana: str
    latin: str
    first: int
    last: int


_ROWS = """
大化 たいか Taika 645 650
白雉 はくち Hakuchi 650 654
朱鳥 しゅちょう Shuchō 686 686
大宝 たいほう Taihō 701 704
慶雲 けいうん Keiun 704 708
和銅 わどう Wadō 708 715
霊亀 れいき Reiki 715 717
養老 ようろう Yōrō 717 724
神亀 じんき Jinki 724 729
天平 てんぴょう Tenpyō 729 749
天平感宝 てんぴょうかんぽう Tenpyōkanpō 749 749
天平勝宝 てんぴょうしょうほう Tenpyōshōhō 749 757
天平宝字 てんぴょうほうじ Tenpyōhōji 757 765
天平神護 てんぴょうじんご Tenpyōjingo 765 767
神護景雲 じんごけいうん Jingokeiun 767 770
宝亀 ほうき Hōki 770 781
天応 てんおう Ten'ō 781 782
延暦 えんりゃく Enryaku 782 806
大同 だいどう Daidō 806 810
弘仁 こうにん Kōnin 810 824
天長 てんちょう Tenchō 824 834
承和 じょうわ Jōwa 834 848
嘉祥 かしょう Kashō 848 851
仁寿 にんじゅ Ninju 851 854
斉衡 さいこう Saikō 854 857
天安 てんあん Ten'an 857 859
貞観 じょうがん Jōgan 859 877
元慶 がんぎょう Gangyō 877 885
仁和 にんな Ninna 885 889
寛平 かんぴょう Kanpyō 889 898
昌泰 しょうたい Shōtai 898 901
延喜 えんぎ Engi 901 923
延長 えんちょう Enchō 923 931
承平 じょうへい Jōhei 931 938
天慶 てんぎょう Tengyō 938 947
天暦 てんりゃく Tenryaku 947 957
天徳 てんとく Tentoku 957 961
応和 おうわ Ōwa 961 964
康保 こうほう Kōhō 964 968
安和 あんな Anna 968 970
天禄 てんろく Tenroku 970 973
天延 てんえん Ten'en 973 976
貞元 じょうげん Jōgen 976 978
天元 てんげん Tengen 978 983
永観 えいかん Eikan 983 985
寛和 かんな Kanna 985 987
永延 えいえん Eien 987 989
永祚 えいそ Eiso 989 990
正暦 しょうりゃく Shōryaku 990 995
長徳 ちょうとく Chōtoku 995 999
長保 ちょうほう Chōhō 999 1004
寛弘 かんこう Kankō 1004 1012
長和 ちょうわ Chōwa 1012 1017
寛仁 かんにん Kannin 1017 1021
治安 じあん Jian 1021 1024
万寿 まんじゅ Manju 1024 1028
長元 ちょうげん Chōgen 1028 1037
長暦 ちょうりゃく Chōryaku 1037 1040
長久 ちょうきゅう Chōkyū 1040 1044
寛徳 かんとく Kantoku 1044 1046
永承 えいしょう Eishō 1046 1053
天喜 てんぎ Tengi 1053 1058
康平 こうへい Kōhei 1058 1065
治暦 じりゃく Jiryaku 1065 1069
延久 えんきゅう Enkyū 1069 1074
承保 じょうほう Jōhō 1074 1077
承暦 じょうりゃく Jōryaku 1077 1081
永保 えいほう Eihō 1081 1084
応徳 おうとく Ōtoku 1084 1087
寛治 かんじ Kanji 1087 1094
嘉保 かほう Kahō 1094 1096
永長 えいちょう Eichō 1096 1097
承徳 じょうとく Jōtoku 1097 1099
康和 こうわ Kōwa 1099 1104
長治 ちょうじ Chōji 1104 1106
嘉承 かしょう Kashō 1106 1108
天仁 てんにん Tennin 1108 1110
天永 てんえい Ten'ei 1110 1113
永久 えいきゅう Eikyū 1113 1118
元永 げんえい Gen'ei 1118 1120
保安 ほうあん Hōan 1120 1124
天治 てんじ Tenji 1124 1126
大治 だいじ Daiji 1126 1131
天承 てんしょう Tenshō 1131 1132
長承 ちょうしょう Chōshō 1132 1135
保延 ほうえん Hōen 1135 1141
永治 えいじ Eiji 1141 1142
康治 こうじ Kōji 1142 1144
天養 てんよう Ten'yō 1144 1145
久安 きゅうあん Kyūan 1145 1151
仁平 にんぺい Ninpei 1151 1154
久寿 きゅうじゅ Kyūju 1154 1156
保元 ほうげん Hōgen 1156 1159
平治 へいじ Heiji 1159 1160
永暦 えいりゃく Eiryaku 1160 1161
応保 おうほう Ōhō 1161 1163
長寛 ちょうかん Chōkan 1163 1165
永万 えいまん Eiman 1165 1166
仁安 にんあん Nin'an 1166 1169
嘉応 かおう Kaō 1169 1171
承安 じょうあん Jōan 1171 1175
安元 あんげん Angen 1175 1177
治承 じしょう Jishō 1177 1181
養和 ようわ Yōwa 1181 1182
寿永 じゅえい Juei 1182 1184
元暦 げんりゃく Genryaku 1184 1185
文治 ぶんじ Bunji 1185 1190
建久 けんきゅう Kenkyū 1190 1199
正治 しょうじ Shōji 1199 1201
建仁 けんにん Kennin 1201 1204
元久 げんきゅう Genkyū 1204 1206
建永 けんえい Ken'ei 1206 1207
承元 じょうげん Jōgen 1207 1211
建暦 けんりゃく Kenryaku 1211 1213
建保 けんぽう Kenpō 1213 1219
承久 じょうきゅう Jōkyū 1219 1222
貞応 じょうおう Jōō 1222 1224
元仁 げんにん Gennin 1224 1225
嘉禄 かろく Karoku 1225 1227
安貞 あんてい Antei 1227 1229
寛喜 かんき Kanki 1229 1232
貞永 じょうえい Jōei 1232 1233
天福 てんぷく Tenpuku 1233 1234
文暦 ぶんりゃく Bunryaku 1234 1235
嘉禎 かてい Katei 1235 1238
暦仁 りゃくにん Ryakunin 1238 1239
延応 えんおう En'ō 1239 1240
仁治 にんじ Ninji 1240 1243
寛元 かんげん Kangen 1243 1247
宝治 ほうじ Hōji 1247 1249
建長 けんちょう Kenchō 1249 1256
康元 こうげん Kōgen 1256 1257
正嘉 しょうか Shōka 1257 1259
正元 しょうげん Shōgen 1259 1260
文応 ぶんおう Bun'ō 1260 1261
弘長 こうちょう Kōchō 1261 1264
文永 ぶんえい Bun'ei 1264 1275
建治 けんじ Kenji 1275 1278
弘安 こうあん Kōan 1278 1288
正応 しょうおう Shōō 1288 1293
永仁 えいにん Einin 1293 1299
正安 しょうあん Shōan 1299 1302
乾元 けんげん Kengen 1302 1303
嘉元 かげん Kagen 1303 1306
徳治 とくじ Tokuji 1306 1308
延慶 えんきょう Enkyō 1308 1311
応長 おうちょう Ōchō 1311 1312
正和 しょうわ Shōwa 1312 1317
文保 ぶんぽう Bunpō 1317 1319
元応 げんおう Gen'ō 1319 1321
元亨 げんこう Genkō 1321 1324
正中 しょうちゅう Shōchū 1324 1326
嘉暦 かりゃく Karyaku 1326 1329
元徳 げんとく Gentoku 1329 1331
元弘 げんこう Genkō 1331 1334
建武 けんむ Kenmu 1334 1338
延元 えんげん Engen 1336 1340
興国 こうこく Kōkoku 1340 1346
正平 しょうへい Shōhei 1346 1370
建徳 けんとく Kentoku 1370 1372
文中 ぶんちゅう Bunchū 1372 1375
天授 てんじゅ Tenju 1375 1381
弘和 こうわ Kōwa 1381 1384
元中 げんちゅう Genchū 1384 1392
正慶 しょうきょう Shōkyō 1332 1333
暦応 りゃくおう Ryakuō 1338 1342
康永 こうえい Kōei 1342 1345
貞和 じょうわ Jōwa 1345 1350
観応 かんのう Kannō 1350 1352
文和 ぶんな Bunna 1352 1356
延文 えんぶん Enbun 1356 1361
康安 こうあん Kōan 1361 1362
貞治 じょうじ Jōji 1362 1368
応安 おうあん Ōan 1368 1375
永和 えいわ Eiwa 1375 1379
康暦 こうりゃく Kōryaku 1379 1381
永徳 えいとく Eitoku 1381 1384
至徳 しとく Shitoku 1384 1387
嘉慶 かきょう Kakyō 1387 1389
康応 こうおう Kōō 1389 1390
明徳 めいとく Meitoku 1390 1394
応永 おうえい Ōei 1394 1428
正長 しょうちょう Shōchō 1428 1429
永享 えいきょう Eikyō 1429 1441
嘉吉 かきつ Kakitsu 1441 1444
文安 ぶんあん Bun'an 1444 1449
宝徳 ほうとく Hōtoku 1449 1452
享徳 きょうとく Kyōtoku 1452 1455
康正 こうしょう Kōshō 1455 1457
長禄 ちょうろく Chōroku 1457 1460
寛正 かんしょう Kanshō 1460 1466
文正 ぶんしょう Bunshō 1466 1467
応仁 おうにん Ōnin 1467 1469
文明 ぶんめい Bunmei 1469 1487
長享 ちょうきょう Chōkyō 1487 1489
延徳 えんとく Entoku 1489 1492
明応 めいおう Meiō 1492 1501
文亀 ぶんき Bunki 1501 1504
永正 えいしょう Eishō 1504 1521
大永 だいえい Daiei 1521 1528
享禄 きょうろく Kyōroku 1528 1532
天文 てんぶん Tenbun 1532 1555
弘治 こうじ Kōji 1555 1558
永禄 えいろく Eiroku 1558 1570
元亀 げんき Genki 1570 1573
天正 てんしょう Tenshō 1573 1592
文禄 ぶんろく Bunroku 1592 1596
慶長 けいちょう Keichō 1596 1615
元和 げんな Genna 1615 1624
寛永 かんえい Kan'ei 1624 1644
正保 しょうほう Shōhō 1644 1648
慶安 けいあん Keian 1648 1652
承応 じょうおう Jōō 1652 1655
明暦 めいれき Meireki 1655 1658
万治 まんじ Manji 1658 1661
寛文 かんぶん Kanbun 1661 1673
延宝 えんぽう Enpō 1673 1681
天和 てんな Tenna 1681 1684
貞享 じょうきょう Jōkyō 1684 1688
元禄 げんろく Genroku 1688 1704
宝永 ほうえい Hōei 1704 1711
正徳 しょうとく Shōtoku 1711 1716
享保 きょうほう Kyōhō 1716 1736
元文 げんぶん Genbun 1736 1741
寛保 かんぽう Kanpō 1741 1744
延享 えんきょう Enkyō 1744 1748
寛延 かんえん Kan'en 1748 1751
宝暦 ほうれき Hōreki 1751 1764
明和 めいわ Meiwa 1764 1772
安永 あんえい An'ei 1772 1781
天明 てんめい Tenmei 1781 1789
寛政 かんせい Kansei 1789 1801
享和 きょうわ Kyōwa 1801 1804
文化 ぶんか Bunka 1804 1818
文政 ぶんせい Bunsei 1818 1830
天保 てんぽう Tenpō 1830 1844
弘化 こうか Kōka 1844 1848
嘉永 かえい Kaei 1848 1854
安政 あんせい Ansei 1854 1860
万延 まんえん Man'en 1860 1861
文久 ぶんきゅう Bunkyū 1861 1864
元治 げんじ Genji 1864 1865
慶応 けいおう Keiō 1865 1868
"""


def _era(row: str) -> OldEra:
    kanji, kana, latin, first, last = row.split()
    return OldEra(kanji, kana, latin, int(first), int(last))


OLD_ERAS = tuple(_era(row) for row in _ROWS.strip().splitlines())
