"""A group's register: whom a name means that a coordinator typed."""

from collections.abc import Mapping

from domain.reading.text import fold, word_key


def named(typed: str, names: Mapping[int, str]) -> tuple[int, ...]:
    """Find who is meant among the people of a group: who is called so, else whose name holds what was typed.

    Width, case, script and spaces make no difference.
    """
    wanted = _key(typed)
    if not wanted:
        return ()
    keys = {person_id: _key(name) for person_id, name in names.items()}
    exact = tuple(person_id for person_id, key in keys.items() if key == wanted)
    return exact or tuple(person_id for person_id, key in keys.items() if wanted in key)


def _key(name: str) -> str:
    return word_key(fold(name))
