"""Why a database cannot be opened, or written for now."""


class Unusable(Exception):  # noqa: N818 - not an error of the program: a sentence for whoever started it
    """The database cannot be used as it is. The text is one sentence that says why, and what to do."""


class Unwritable(Exception):  # noqa: N818 - a state of the machine that may pass
    """The disk will not take it for now: it is full, read-only, or held by another program. Nothing was written."""
