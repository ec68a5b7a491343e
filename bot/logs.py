"""One structured line an event, on standard error: never a token, never what people wrote."""

import json
import logging
import sys
from datetime import UTC, datetime

logger = logging.getLogger("zhishou")


def log(event: str, **facts: str | int | float | bool | None) -> None:
    """Write one event. The facts are ids, counts, kinds and reasons of our own, not words of people."""
    logger.info(event, extra={"facts": facts})


def warn(event: str, **facts: str | int | float | bool | None) -> None:
    """Write one event that somebody should look at."""
    logger.warning(event, extra={"facts": facts})


class JsonLines(logging.Formatter):
    """A record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a record; of an exception only its kind and place, since its words may be somebody's."""
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage() if record.name == logger.name else f"library {record.name}",
            **getattr(record, "facts", {}),
        }
        if record.exc_info and record.exc_info[1]:
            line["error"] = where(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def where(error: BaseException) -> str:
    """Tell the kind of an exception and the line of our code that it passed last; of a group, of its first."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    place, trace = "", error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if "site-packages" not in code.co_filename:
            place = f"{'/'.join(code.co_filename.split('/')[-2:])}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__} at {place}" if place else type(error).__name__


def set_up() -> None:
    """Write events to standard error from now on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logger.setLevel(logging.INFO)
