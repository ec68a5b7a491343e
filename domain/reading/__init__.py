"""What people type, read into values: counts, fields, times, short replies, in Chinese and English.

Nothing here knows a group, a person or a call. What cannot be read is `None`, a meaning of its own, or `Refused`
with the sentence that says what is missing; no text of any length raises anything else.
"""
