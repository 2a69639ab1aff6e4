"""`engine.tuples.NamedTuple` behaves as `typing.NamedTuple` does."""

from __future__ import annotations

import copy
import pickle
import typing
from typing import Any

import pytest

from engine.tuples import NamedTuple


class Ours(NamedTuple):
    """Some fields."""

    name: str
    count: int = 1
    rest: tuple[str, ...] = ()

    @property
    def doubled(self) -> int:
        """Twice the count."""
        return self.count * 2


class Theirs(typing.NamedTuple):
    """The same fields."""

    name: str
    count: int = 1
    rest: tuple[str, ...] = ()


GOOD: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    (("a",), {}),
    (("a", 2, ("b",)), {}),
    (("a",), {"rest": ("b",)}),
    ((), {"count": 3, "name": "a"}),
]
BAD: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    ((), {}),
    (("a", 1, (), 4), {}),
    (("a",), {"name": "b"}),
    (("a",), {"colour": "b"}),
]


@pytest.mark.parametrize(("values", "named"), GOOD)
def test_what_is_made_is_the_same_tuple(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    ours, theirs = Ours(*values, **named), Theirs(*values, **named)
    assert tuple(ours) == tuple(theirs)
    assert hash(ours) == hash(theirs)
    assert (ours.name, ours.count, ours.rest) == tuple(theirs)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert ours._asdict() == theirs._asdict()
    assert tuple(ours._replace(count=7)) == tuple(theirs._replace(count=7))
    assert type(ours._replace(count=7)) is Ours
    assert ours.doubled == 2 * theirs.count


@pytest.mark.parametrize("kind", [Ours, Theirs])
@pytest.mark.parametrize(("values", "named"), BAD)
def test_what_cannot_be_made_is_refused(kind: Any, values: tuple[Any, ...], named: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        kind(*values, **named)


@pytest.mark.parametrize("kind", [Ours, Theirs])
def test_making_and_replacing_check_their_fields(kind: Any) -> None:
    assert kind._make(["a", 1, ()]) == ("a", 1, ())
    with pytest.raises(TypeError):
        kind._make(["a"])
    with pytest.raises((TypeError, ValueError)):
        kind("a")._replace(colour=1)


@pytest.mark.parametrize("kind", [Ours, Theirs])
@pytest.mark.parametrize("name", ["name", "colour"])
def test_nothing_can_be_set(kind: Any, name: str) -> None:
    with pytest.raises(AttributeError):
        setattr(kind("a"), name, "b")


@pytest.mark.parametrize("name", ["_fields", "__match_args__", "_field_defaults", "__module__"])
def test_the_class_tells_of_itself_alike(name: str) -> None:
    assert getattr(Ours, name) == getattr(Theirs, name)
    assert type(Ours) is type(Theirs)
    assert Ours.__doc__ == "Some fields."


def test_copies_and_pickles_are_equal() -> None:
    made = Ours("a", 2, ("b",))
    for copied in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert copied == made
        assert type(copied) is Ours


def test_patterns_match() -> None:
    match Ours("a", 2):
        case Ours(name, count=count):
            assert (name, count) == ("a", 2)
