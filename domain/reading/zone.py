"""Time zones as people type them: by name (Asia/Urumqi), by city alone (urumqi), or as people say it (乌鲁木齐)."""

from collections.abc import Collection
from difflib import get_close_matches

from domain.reading.text import fold

OFF = ("off", "none", "default", "默认", "关", "取消")
"""What takes a group's own zone back."""
CALLED = {
    "北京": "Asia/Shanghai",
    "北京时间": "Asia/Shanghai",
    "上海": "Asia/Shanghai",
    "中国": "Asia/Shanghai",
    "乌鲁木齐": "Asia/Urumqi",
    "新疆": "Asia/Urumqi",
    "新疆时间": "Asia/Urumqi",
    "香港": "Asia/Hong_Kong",
    "澳门": "Asia/Macau",
    "台北": "Asia/Taipei",
    "新加坡": "Asia/Singapore",
    "东京": "Asia/Tokyo",
    "伦敦": "Europe/London",
    "柏林": "Europe/Berlin",
    "纽约": "America/New_York",
}
"""What people call some of them."""
SHOWN, ALIKE = 3, 0.6
"""How many names are proposed, and how alike they must be to what was typed."""


def read_zone(typed: str, names: Collection[str]) -> str | None:
    """Read a zone, of those that there are; None: it is none of them, or a city that several have."""
    word = _folded(typed)
    if called := CALLED.get(word):
        return called
    by_name = {_folded(name): name for name in names}
    of_city = [name for folded, name in by_name.items() if folded.rpartition("/")[2] == word]
    return by_name.get(word) or (of_city[0] if len(of_city) == 1 else None)


def nearest(typed: str, names: Collection[str]) -> list[str]:
    """Propose the zones whose name or city is most like what was typed, the most alike first."""
    by_key: dict[str, str] = {}
    for name in sorted(names):
        by_key.setdefault(_folded(name).rpartition("/")[2], name)
        by_key[_folded(name)] = name
    alike = get_close_matches(_folded(typed), by_key, 2 * SHOWN, ALIKE)
    return list(dict.fromkeys(by_key[key] for key in alike))[:SHOWN]


def _folded(name: str) -> str:
    return fold(name).strip().replace(" ", "_")
