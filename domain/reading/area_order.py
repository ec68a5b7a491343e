"""What is to become of an area that is there: /round edit 学生宿舍, 暂停 学生宿舍, end Dorms."""

from enum import StrEnum

from domain.reading.text import fold
from domain.reading.whole_message import words_of


class Order(StrEnum):
    """What a coordinator wants of an area."""

    EDIT = "edit"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"


WORDS = {
    Order.EDIT: ("edit", "change", "修改", "编辑", "改"),
    Order.PAUSE: ("pause", "暂停"),
    Order.RESUME: ("resume", "恢复", "继续"),
    Order.END: ("end", "结束"),
}
_ORDERS = words_of(WORDS)


def read_order(text: str) -> tuple[Order, str] | None:
    """The order with which a text begins, and what stands behind it; None: it begins with none."""
    word, rest = (*text.split(maxsplit=1), "", "")[:2]
    order = _ORDERS.get(fold(word))
    return (order, rest) if order else None
