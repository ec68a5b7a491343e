"""Sayings as JSON, for the outbox, and back."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from domain.messages import (
    AskAdmins,
    AskMember,
    Delete,
    Errand,
    Fact,
    Facts,
    Line,
    Link,
    Notice,
    Pin,
    React,
    Rewrite,
    SendFile,
    SetMenu,
    Unpin,
    Urgency,
)
from domain.period import Period
from storage.moments import from_text, to_text

Parceled: TypeAlias = Notice | Errand

KINDS: Mapping[type[Parceled], str] = {
    Notice: "notice",
    SendFile: "file",
    React: "react",
    Delete: "delete",
    Rewrite: "rewrite",
    Pin: "pin",
    Unpin: "unpin",
    AskAdmins: "admins",
    AskMember: "member",
    SetMenu: "menu",
}
"""What the outbox calls each."""
_CLASSES = {name: saying for saying, name in KINDS.items()}


def wrap(saying: Parceled) -> str:
    """Write a saying as JSON."""
    fields = {name: getattr(saying, name) for name in type(saying).__dataclass_fields__}
    if isinstance(saying, Notice | Rewrite):
        fields["facts"] = _facts(saying.facts)
    if isinstance(saying, SendFile):
        fields["period"] = str(saying.period) if saying.period else None
    if isinstance(saying, Notice):
        fields |= {
            "lasts": saying.lasts.total_seconds() if saying.lasts else None,
            "links": [[link.label, link.start] for link in saying.links],
        }
    return json.dumps(fields, separators=(",", ":"))


def unwrap(kind: str, body: str) -> Parceled:
    """Read a saying that `wrap` wrote."""
    fields: dict[str, Any] = json.loads(body)
    match kind:
        case "notice":
            return Notice(
                **fields
                | {
                    "facts": _read_facts(fields["facts"]),
                    "lasts": timedelta(seconds=fields["lasts"]) if fields["lasts"] else None,
                    "urgency": Urgency(fields["urgency"]),
                    "links": tuple(Link(*link) for link in fields["links"]),
                }
            )
        case "rewrite":
            return Rewrite(**fields | {"facts": _read_facts(fields["facts"])})
        case "file":
            return SendFile(**fields | {"period": Period.of(fields["period"]) if fields.get("period") else None})
        case "menu":
            return SetMenu(**fields | {"commands": tuple(fields["commands"])})
    return _CLASSES[kind](**fields)


def write_facts(facts: Facts) -> str:
    """Write what a message is about as JSON."""
    return json.dumps(_facts(facts), separators=(",", ":"))


def read_facts(text: str) -> Facts:
    """Read what `write_facts` wrote."""
    return _read_facts(json.loads(text))


def _facts(facts: Facts) -> dict[str, Any]:
    return {name: _fact(fact) for name, fact in facts.items()}


def _fact(fact: Fact) -> Any:
    if isinstance(fact, datetime):
        return {"moment": to_text(fact)}
    if isinstance(fact, tuple):
        return {"lines": [[line.key, _facts(line.facts)] for line in fact]}
    return fact


def _read_facts(facts: Mapping[str, Any]) -> dict[str, Fact]:
    return {name: _read_fact(fact) for name, fact in facts.items()}


def _read_fact(fact: Any) -> Fact:
    if isinstance(fact, dict) and "moment" in fact:
        return from_text(fact["moment"])
    if isinstance(fact, dict):
        return tuple(Line(key, _read_facts(facts)) for key, facts in fact["lines"])
    return fact  # type: ignore[no-any-return]  # a word or a number, as it was written
