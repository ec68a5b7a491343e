"""What a place is treated with, taken apart for the ledger."""

import pytest

from domain.reading.agent import Treatment, find_agent, read_treatment


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("84消毒液 500mg/L", ("84消毒液", "500mg/L", "", None)),
        ("75%酒精", ("酒精", "75%", "", None)),
        ("含氯消毒片 250～500mg/L", ("含氯消毒片", "250～500mg/L", "", None)),
        ("84消毒液 500mg/L 擦拭 30分钟", ("84消毒液", "500mg/L", "擦拭", 30)),
        ("84消毒液500mg/L喷洒作用30分钟", ("84消毒液", "500mg/L", "喷洒", 30)),
        ("过氧乙酸 熏蒸 ６０分钟", ("过氧乙酸", "", "熏蒸", 60)),
        ("bleach 1:100 wipe 30 min", ("bleach", "1:100", "wipe", 30)),
        ("84 disinfectant 500 mg/L spraying for 10 minutes", ("84 disinfectant", "500 mg/L", "spraying", 10)),
        ("500mg/L", ("", "500mg/L", "", None)),
        ("石灰水", ("石灰水", "", "", None)),
        ("", ("", "", "", None)),
    ],
)
def test_a_ledger_gets_each_part_of_it(words: str, parts: tuple[str, str, str, int | None]) -> None:
    agent, strength, method, minutes = parts
    assert read_treatment(words) == Treatment(agent=agent, strength=strength, method=method, minutes=minutes)


@pytest.mark.parametrize("agent", ["84消毒液 500mg/L 擦拭 30分钟", "bleach 1:100 wipe 30 min", "75%酒精 喷雾"])
def test_how_and_for_how_long_belong_to_the_agent_and_are_no_points(agent: str) -> None:
    assert find_agent(f"食堂, {agent} 快递点") == (agent, "食堂, 快递点")


def test_a_place_that_is_called_like_a_method_stays_a_point() -> None:
    assert find_agent("浸泡池, 84消毒液 500mg/L, 喷洒间") == ("84消毒液 500mg/L", "浸泡池, , 喷洒间")
