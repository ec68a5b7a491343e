"""Buildings and rooms as people write them: 3栋201, 3号楼2单元501, 东3-201, Building 3 Room 201, Apt 5B.

Patterns for text that was folded in place. They lean towards secrecy: a number beside a building is a room, unless a
word for an amount or a time follows it.
"""

from domain.reading.amount import MEASURE
from domain.reading.pattern import Pattern

_NUMBER = r"(?:[0-9]{1,3}|[零一二两三四五六七八九十百]{1,4})"
_DIGITS_SAID = "零〇一二三四五六七八九幺"
_AREA = rf"(?:[东西南北中][区院苑园]?|(?:[a-z]|{_NUMBER})区|{_NUMBER}期)"
_HOUSE = r"(?:building|bldg|bld|block|blk|tower|dormitory|dorm|hall)"
_ROOM = r"(?:room|rm|apartment|apt|flat|suite|unit)"
_NO = r"\.?\s*(?:no\.?\s*|number\s*)?\#?\s*"
_END = r"(?![0-9a-z])"
_DOOR = r"(?:[a-fh-kn-z](?![a-z])|(?![0-9a-z]))"  # 201b, but not 500g, 500l, 500m
_NO_AMOUNT = rf"(?!\s*(?:{MEASURE}|[:%]|\.[0-9]))"

_BUILDING = "|".join(
    (
        rf"{_AREA}?第?(?:[a-z]?{_NUMBER}|(?<![a-z])[a-z])\s*(?:栋|幢|座|号楼|号(?:宿舍|公寓|院)楼?|\#楼?)",
        rf"{_AREA}?{_NUMBER}号(?=\s*-?\s*[0-9]{{3,4}}{_DOOR}{_NO_AMOUNT})",
        rf"(?:[东西南北]|宿舍楼?|(?<![a-z])[a-z])[0-9]{{1,2}}(?=-[0-9]{{2,4}}[a-z]?{_END})",
        rf"(?<![a-z]){_HOUSE}(?![a-z]){_NO}(?:[0-9]{{1,3}}[a-z]?|a(?!\s+(?!{_ROOM}|floor)[a-z])|[b-z]){_END}",
        rf"(?<![a-z])no\.?\s*[0-9]{{1,3}}\s+{_HOUSE}(?![a-z])",
    )
)
_PART = "|".join(  # of a building
    (
        rf"{_NUMBER}\s*(?:单元|梯|门(?![口卫禁前外岗诊])|层|楼(?![道上下顶]))",
        r"(?:floor|level)\.?\s*[0-9]{1,2}(?![0-9])|[0-9]{1,2}(?:st|nd|rd|th)\s+floor",
        rf"(?:{_ROOM}|door|no|number){_NO}(?:[a-z]?[0-9][0-9-]{{0,6}}[a-z]?|[b-hj-z]){_END}",
        rf"[a-z]?(?:[0-9]{{1,5}}|[{_DIGITS_SAID}十]{{1,4}})\s*(?:室|房间?|户|号房|号)",
        rf"(?:[a-z]?[0-9]{{1,2}}-){{0,2}}[a-z]?(?:[0-9]{{3,5}}|(?<!\s)[0-9]{{2}}){_DOOR}{_NO_AMOUNT}",
        rf"[{_DIGITS_SAID}]{{3,4}}{_NO_AMOUNT}",
    )
)
_APART = r"[\s,、.·/#()\[\]:;\"'“”‘’「」的‐–—-]{0,4}"
_PARTS = rf"(?:{_APART}(?:{_PART}))"
_ALONE = "|".join(  # what is a room without a building too
    (
        rf"(?<![a-z]){_ROOM}{_NO}(?:[a-z]?[0-9]{{1,5}}(?:-[0-9]{{1,4}})?[a-z]?|[b-hj-z]){_END}",
        rf"(?:(?<![0-9a-z])[a-z]?[0-9]{{1,5}}|[{_DIGITS_SAID}]{{2,4}})\s*(?:室(?![内外友温])|号?房间?(?!产|子|租|东))",
        rf"(?<![0-9]){_NUMBER}\s*单元",
        rf"(?:房间|房号|室号|门牌号?|门号|住在?)\s*[:是]?\s*[a-z]?[0-9]{{2,5}}[a-z]?{_END}",
        rf"(?<![0-9a-z.:/-])[a-z]?[0-9]{{1,2}}-(?:[0-9]{{1,2}}-)?[0-9]{{3,4}}{_DOOR}{_NO_AMOUNT}(?![/-])",
    )
)

_UNIT = (
    rf"(?:(?!张){MEASURE}|[%多伏瓦路班线型]|[.:][0-9]|(?:mg|kg|g|ml|l|cm|mm|m|km|v|w|kcal|pcs|pieces?|boxes|packs?"
    r"|packets?|bags|bottles|rolls|sheets|pairs|sets|tablets|pills|masks|gloves|people|times|days|yuan|rmb)(?![a-z]))"
)
_BARE = "|".join(  # a number that says nothing of an amount, a time or a date; 张 is a name rather than sheets of paper
    (
        (
            r"(?<![0-9a-z.:-])(?!20[0-9]{2}[-/.])(?:[0-9]{1,3}/)?[a-z]?[0-9]{3,4}"
            rf"{_DOOR}(?!\s*(?:[-~至到]\s*[0-9]+\s*)?{_UNIT})"
        ),
        rf"(?<![{_DIGITS_SAID}十百千万周期拜])[{_DIGITS_SAID}]{{3,4}}(?![{_DIGITS_SAID}十百千万]|\s*{_UNIT})",
        r"[东西南北中]边?户",
    )
)
_IS = r"\s*(?:是|为|:|is(?![a-z]))?\s*"
_CODE = (  # of a door
    r"(?:密码|门锁|门禁码?|口令|(?<![a-z])(?:passcode|password|(?:door|gate|lock|entry)\s+code)(?![a-z]))"
    rf"\s*(?:密码|号)?{_IS}[0-9a-z#*]{{3,}}"
)
_ACCOUNT = (
    r"(?:微信|(?<![a-z])(?:wechat|weixin|vx|wx|qq)(?![a-z]))\s*(?:号|id(?![a-z]))?"
    rf"{_IS}[a-z0-9][a-z0-9_-]{{4,}}"
)
_NAMED = (  # 张三收, 收件人张三
    r"(?<![^\s,、;:])[\u3400-\u9fff]{1,3}[^\W\d_a-z代查签回没吸验接]\s?收(?![^\s,、;。.])"
    r"|(?:收[件货]人|联系人)\s*(?:是|:)?\s*[\u3400-\u9fff]{2,4}"
)

BUILDING = Pattern(_BUILDING)
ADDRESS = Pattern(rf"(?:{_BUILDING})(?P<room>{_PARTS}++)?|(?P<alone>(?:{_ALONE}){_PARTS}*+)")
"""A building with what stands beside it, or a room that stands alone."""
ROOMS = (
    Pattern(rf"(?:{_BUILDING})(?P<room>{_PARTS}++[)\]」”’]?)"),
    Pattern(rf"(?P<room>(?:{_ALONE}){_PARTS}*+)"),
    Pattern(rf"(?<![0-9a-z])(?P<room>(?:[a-z]?[0-9]{{3,4}}[a-z]?[\s,]+){{1,9}}(?:(?:in|of|at)\s+)?)(?={_BUILDING})"),
    Pattern(rf"(?P<room>{_CODE}|{_ACCOUNT}|{_NAMED})"),
    Pattern(rf"(?P<room>{_BARE})"),
    Pattern(r"(?P<room>\d{5,})"),
)
"""What a group does not see is each one's `room`: what stands beside a building, a room that stands alone, the code of
a door, an account, a name at a door, and any number of three or four digits that is no amount."""
