"""Words that turn a statement into its opposite; all data."""

# Either may stand for the other in the same grammatical place. Of a word in two rows, the first counts.
_PAIRS = (
    "増加 減少 | 増え 減っ | 増える 減る | 増やす 減らす | 増やし 減らし | 上昇 下落 | 上がる 下がる"
    " | 上がり 下がり | 上がっ 下がっ | 拡大 縮小 | 賛成 反対 | 可決 否決 | 承認 却下 | 開始 終了"
    " | 増産 減産 | 値上げ 値下げ | 引き上げ 引き下げ | 引き上げる 引き下げる | 上回っ 下回っ"
    " | 上回る 下回る | 上回り 下回り | 高く 低く | 高い 低い | 多く 少なく | 多い 少ない | 早い 遅い"
    " | 早く 遅く | 黒字 赤字 | 輸出 輸入 | 増税 減税 | 増額 減額 | 有料 無料 | 国内 国外 | 屋内 屋外"
    " | 公開 非公開 | 与党 野党 | 首位 最下位 | 連勝 連敗 | 勝ち越し 負け越し | 逆転勝ち 逆転負け"
    " | 北上 南下 | 強まる 弱まる | 強まり 弱まり | 広がる 狭まる | 長く 短く | 長い 短い | 最多 最少"
    " | 最高 最低 | 最大 最小 | 最長 最短 | 最古 最新 | 午前 午後 | 北部 南部 | 東部 西部 | 北側 南側"
    " | 東側 西側 | 太平洋側 日本海側 | 前半 後半 | 勝っ 負け | 勝利 敗北 | 男子 女子 | 大型 小型"
    " | 新設 廃止 | 非難 支持 | 抗議 支持 | 広範 限定的 | 幅広い 狭い | 不可分 無関係 | 深化 後退"
    " | 構築 解消 | 維持 変更 | 就任 退任 | 入学 卒業 | 開館 閉館 | 開幕 閉幕 | 開店 閉店 | 義務 任意"
    " | 合法 違法 | 可能 不可能 | 支持 批判 | 歓迎 批判 | 成功 失敗 | 合格 不合格 | 急増 急減"
    " | 改善 悪化 | 強化 縮小 | 促進 抑制 | 継続 中止 | 再開 中断 | 暖かい 寒い | 暑い 涼しい"
    " | 増設 撤去 | 加盟 脱退 | 夏 冬 | 春 秋 | 円高 円安 | 豊作 不作 | 満潮 干潮 | 上流 下流"
    " | 海側 山側"
)


def _opposites() -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in _PAIRS.split("|"):
        one, other = pair.split()
        found.setdefault(one, other)
        found.setdefault(other, one)
    return found


OPPOSITE = _opposites()
