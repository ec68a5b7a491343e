"""What must hold everywhere. The lists come from the code and the locale files themselves, so nobody has to keep them.

A key is written out where it is used, or as an f-string when a part of it is a fact: in a saying, `f"need-{kind}"`
stands for every message whose key fits. A message counts as said when its key is a string anywhere in the code.
"""

import ast
import fnmatch
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.language import LOCALES

ROOT = Path(__file__).parents[1]
ROOMS = ("domain", "handlers", "bot")
SAYINGS = {"Line", "Notice", "Toast", "Refused", "Link", "Key", "label"}  # label: of bot.language.Words, without facts


# What the locale files hold


def inside(node: ftl.BaseNode) -> Iterator[ftl.BaseNode]:
    """The node and all below it."""
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ftl.BaseNode):
                yield from inside(child)


def entries(language: str) -> list[ftl.EntryType]:
    file = ROOT / "bot" / "locales" / LOCALES[language]
    return FluentParser(with_spans=False).parse(file.read_text(encoding="utf-8")).body


def messages(language: str) -> dict[str, ftl.Message]:
    return {entry.id.name: entry for entry in entries(language) if isinstance(entry, ftl.Message)}


def references(message: ftl.Message) -> set[str]:
    return {node.id.name for node in inside(message) if isinstance(node, ftl.MessageReference)}


def arguments(key: str, among: dict[str, ftl.Message]) -> set[str]:
    """The facts that a message needs, for itself and for the messages that it holds."""
    own = {node.id.name for node in inside(among[key]) if isinstance(node, ftl.VariableReference)}
    return own.union(*(arguments(other, among) for other in references(among[key])))


CHINESE, ENGLISH = messages("zh"), messages("en")
KEYS = sorted(CHINESE | ENGLISH)


# What the code says


@dataclass(frozen=True)
class Mention:
    """A place in the code that names a message, or several by an f-string."""

    place: str
    pattern: str  # a key, or need-* for an f-string
    facts: frozenset[str] | None  # None: they are not written at this place

    def __str__(self) -> str:
        return f"{self.place} {self.pattern}"


def pattern_of(node: ast.expr) -> str | None:
    """A key, with a star for each part that is a fact; None when it isn't written here."""
    match node:
        case ast.Constant(value=str(key)):
            return key
        case ast.JoinedStr(values=parts):
            return "".join(pattern_of(part) or "*" for part in parts)
    return None


def choices(node: ast.expr) -> Iterator[ast.expr]:
    """The expressions that a value may come from: both sides of a condition."""
    if isinstance(node, ast.IfExp):
        yield from choices(node.body)
        yield from choices(node.orelse)
    else:
        yield node


def argument(call: ast.Call, position: int, name: str) -> ast.expr | None:
    named = [keyword.value for keyword in call.keywords if keyword.arg == name]
    return next(iter([*call.args[position : position + 1], *named]), None)


def names_of(facts: ast.expr | None) -> list[str | None]:
    """The names in a dict of facts; None for what isn't written out."""
    match facts:
        case None:
            return []
        case ast.Dict(keys=keys):
            return [str(key.value) if isinstance(key, ast.Constant) else None for key in keys]
    return [None]


def said_by(call: ast.Call, name: str) -> tuple[ast.expr | None, list[str | None]]:
    """The key of a saying and the names of its facts."""
    match name:
        case "Link" | "label":
            return argument(call, 0, "label"), []
        case "Key":
            return argument(call, 1, "label"), names_of(argument(call, 2, "facts"))
        case "Refused":
            return argument(call, 0, "key"), [keyword.arg for keyword in call.keywords]
    return argument(call, 0, "key"), names_of(argument(call, 1, "facts"))


def said(node: ast.AST) -> tuple[ast.expr | None, list[str | None]]:
    """The key in a saying or on a class of buttons, and the names of its facts."""
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in SAYINGS:
            return said_by(node, name)
        case ast.ClassDef(body=body):
            return next(iter(labels(body)), None), [None]  # they stand where the button is put on a board
    return None, []


def labels(body: list[ast.stmt]) -> Iterator[ast.expr]:
    for statement in body:
        match statement:
            case ast.Assign(targets=[ast.Name(id="label")], value=value):
                yield value
            case ast.AnnAssign(target=ast.Name(id="label"), value=ast.expr() as value):
                yield value


def nodes() -> Iterator[tuple[str, ast.AST]]:
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                yield str(file.relative_to(ROOT)), node


def mentions() -> Iterator[Mention]:
    for file, node in nodes():
        key, names = said(node)
        facts = frozenset(name for name in names if name)
        for choice in choices(key) if key else ():
            if pattern := pattern_of(choice):
                yield Mention(f"{file}:{choice.lineno}", pattern, None if None in names else facts)


MENTIONS = list(mentions())
STRINGS = {node.value for _, node in nodes() if isinstance(node, ast.Constant) and isinstance(node.value, str)}
REFERENCES = set[str]().union(*map(references, [*CHINESE.values(), *ENGLISH.values()]))


# The conventions


@pytest.mark.parametrize("language", LOCALES)
def test_a_locale_file_can_be_read(language: str) -> None:
    assert [entry.content for entry in entries(language) if isinstance(entry, ftl.Junk)] == []


@pytest.mark.parametrize("language", LOCALES)
def test_a_locale_file_says_nothing_twice(language: str) -> None:
    count = Counter(entry.id.name for entry in entries(language) if isinstance(entry, ftl.Message | ftl.Term))
    assert [key for key, times in count.items() if times > 1] == []


@pytest.mark.parametrize("key", KEYS)
def test_a_message_is_in_both_languages(key: str) -> None:
    assert [language for language, among in (("zh", CHINESE), ("en", ENGLISH)) if key not in among] == []


@pytest.mark.parametrize("key", sorted(CHINESE.keys() & ENGLISH.keys()))
def test_a_message_needs_the_same_facts_in_both_languages(key: str) -> None:
    assert arguments(key, CHINESE) == arguments(key, ENGLISH)


@pytest.mark.parametrize("mention", MENTIONS, ids=str)
def test_what_the_code_says_has_words(mention: Mention) -> None:
    assert fnmatch.filter(KEYS, mention.pattern)


@pytest.mark.parametrize("mention", [mention for mention in MENTIONS if mention.facts is not None], ids=str)
def test_what_the_code_says_comes_with_its_facts(mention: Mention) -> None:
    for key in fnmatch.filter(CHINESE, mention.pattern):
        assert arguments(key, CHINESE) - (mention.facts or set()) == set()


@pytest.mark.parametrize("key", KEYS)
def test_a_message_is_said_somewhere(key: str) -> None:
    assert key in STRINGS | REFERENCES or any(fnmatch.fnmatchcase(key, mention.pattern) for mention in MENTIONS)
