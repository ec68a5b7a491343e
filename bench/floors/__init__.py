"""What the desk is held against: programs that do less, over the same HTTP from the same source of taps."""

TEXT = "已记下：#1001 东区门岗 18:00，谢谢"
"""What they answer: as long as what the desk says."""
