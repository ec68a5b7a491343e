"""What is needed, as people say it: 药品, 买药, meds; 就医, 看病, doctor; 报修, 漏水, fix."""

from domain.help_request import Kind
from domain.reading.text import fold, word_key

_WORDS = {
    Kind.SUPPLIES: (
        "物资|生活用品|日用品|用品|生活物资|防疫物资|防护用品|东西|买东西",
        "supplies|supply|stuff|things|goods|household|essentials|necessities",
    ),
    Kind.MEDICINE: (
        "药品|药|药物|药店|买药|取药|拿药|配药|开药|送药|求药|代买药|代配药|帮买药",
        "medicine|medicines|medication|medications|med|meds|drug|drugs|pill|pills|pharmacy|prescription",
    ),
    Kind.HOSPITAL: (
        "就医|就医接送|医院|去医院|送医院|送医|看病|看医生|就诊|急诊|陪诊",
        "hospital|to hospital|doctor|see a doctor|clinic|er|a&e|emergency room",
    ),
    Kind.RIDE: (
        "接送|车|用车|要车|叫车|派车|坐车|搭车|打车|出车|出行|接我|送我|接人|送人|送站|接站",
        "ride|rides|lift|a ride|a lift|taxi|cab|car|drive|transport|pick up|pickup",
    ),
    Kind.GROCERIES: (
        "送菜|菜|买菜|蔬菜|爱心菜|配菜|食品|食物|吃的|粮食|米面|伙食|送饭|饭",
        "groceries|grocery|veg|veggies|vegetable|vegetables|food|meal|meals",
    ),
    Kind.REPAIR: (
        "报修|维修|修|修理|修一下|检修|抢修|修东西",
        "repair|repairs|fix|fixing|broken|maintenance|plumber|electrician",
    ),
}
_THINGS = {
    Kind.SUPPLIES: ("口罩|消毒液|酒精|防护服|手套|纸尿裤|尿不湿|奶粉|卫生纸|卫生巾", "mask|masks|diapers|nappies"),
    Kind.MEDICINE: ("降压药|退烧药|感冒药|胰岛素|布洛芬|救心丸", "tablets|painkillers|insulin|inhaler"),
    Kind.GROCERIES: ("米|大米|面粉|油|鸡蛋|牛奶|水果|肉", "rice|bread|eggs|milk|fruit"),
    Kind.REPAIR: (
        "水管|漏水|停水|没水|停电|没电|断电|断水|漏电|跳闸|马桶|下水道|水龙头|坏了|堵了|水管漏水|水管坏了|灯坏了",
        "leak|leaking|water leak|pipe|no water|no power|power cut|blackout|plumbing|toilet",
    ),
}
"""What somebody needs, said in place of its kind: it belongs to the request as well."""


def _kinds(table: dict[Kind, tuple[str, str]]) -> dict[str, Kind]:
    return {word_key(word): kind for kind, rows in table.items() for row in rows for word in row.split("|")}


_KIND_OF_THING = _kinds(_THINGS)
_KIND = _kinds(_WORDS) | _KIND_OF_THING


def read_kind(word: str) -> Kind | None:
    """The kind that the whole of the word is; None when it is something else."""
    return _KIND.get(word_key(fold(word)))


def is_thing(word: str) -> bool:
    """Whether the word says more than the kind, such as 漏水 for a repair."""
    return word_key(fold(word)) in _KIND_OF_THING


def speaks_of(kind: Kind, text: str) -> bool:
    """Whether the text holds a Chinese word of the kind, as 降压药 does of medicine: it is what, and not where."""
    key = word_key(fold(text))
    return any(word in key for word, its in _KIND.items() if its is kind and not word.isascii())
