"""A real name, as people answer when they are asked for it: 张伟, 我叫张伟, Zhang Wei."""

import re

from domain.reading.pattern import Pattern
from domain.reading.text import tidy

LONGEST = 24
"""How many characters a name has at most."""
_BEFORE = Pattern(r"(?:my name is|i am|i'm)\s+|(?:我叫|我是|本人|姓名|名字)?[:：\s]*", re.IGNORECASE)
_HAN = r"[\u3400-\u9fff]"
_LATIN = r"[^\W\d_\u3400-\u9fff]+"
_NAME = Pattern(rf"{_HAN}{{2,4}}|{_HAN}{{1,12}}[·•]{_HAN}{{1,12}}|{_LATIN}(?:[ '.-]+{_LATIN}){{1,3}}\.?")
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭"
    "陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙史黎贺顾毛郝龚邵万覃武钱戴严莫孔向汤常温康施文牛樊葛邢安"
    "齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴"
    "蒙鲍华喻祁房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬"
)


def read_real_name(text: str) -> str | None:
    """The name, where the text is nothing but one; of Chinese characters any two to four may be one."""
    tidied = tidy(text).rstrip("。.!！")
    before = _BEFORE.match(tidied)
    name = tidied[before.end() :] if before else tidied
    return name if len(name) <= LONGEST and _NAME.fullmatch(name) else None


def looks_like_name(text: str) -> bool:
    """Whether it reads as a name by itself: it begins with a common surname, or each word with a capital."""
    name = read_real_name(text)
    return name is not None and (name[0] in _SURNAMES or name.istitle())
