"""How much or how many of something: 两盒, 20个, 10斤, 2 boxes."""

from domain.reading.pattern import Pattern

MEASURE = r"(?:公斤|千克|毫|[个只盒包片粒斤克袋瓶箱份人位名元块条卷桶把张件套双支度点时分秒月日年天次岁户米平])"
"""A word for an amount or a time behind a number, in folded text."""
_AMOUNT = Pattern(r"(?:[0-9]+|[一二两三四五六七八九十半几]+)\s*(?:[^\W\d_a-z]{1,2}|[a-z]+)")


def is_amount(folded: str) -> bool:
    """Whether the whole of the folded text is an amount."""
    return bool(_AMOUNT.fullmatch(folded))
