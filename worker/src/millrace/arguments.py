"""Checks of arguments: each message names the argument, what it must be and what it got; all mistakes of a call at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from numbers import Integral
from typing import Any

from millrace.errors import MillraceError, RefusedError


class Mistakes:
    """Collects what is wrong with one call."""

    def __init__(self) -> None:
        self._found: list[MillraceError] = []

    def attempt(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """What the function returns; None where it raises an error of this package, which is kept for later."""
        try:
            return function(*arguments)
        except MillraceError as error:
            self._found += error.mistakes or (error,)
            return None

    def add(self, error: MillraceError) -> None:
        """Keeps one more."""
        self._found.append(error)

    def raise_all(self) -> None:
        """Raises what was kept: one error as it is; several as one, of their class if they share it."""
        if not self._found:
            return
        if len(self._found) == 1:
            raise self._found[0]
        classes = {type(error) for error in self._found}
        kind = classes.pop() if len(classes) == 1 else MillraceError
        together = kind("\n".join([f"{len(self._found)} mistakes:", *(f"- {error}" for error in self._found)]))
        together.mistakes = tuple(self._found)
        raise together from None


def whole(name: str, value: Any, least: int) -> int:
    """The value as an int; NumPy's integers are taken, a bool is not."""
    if not isinstance(value, Integral) or isinstance(value, bool):
        raise RefusedError(f"{name} must be a whole number, at least {least}, got {described(value)}")
    if value < least:
        raise RefusedError(f"{name} is {int(value)}: it must be at least {least}")
    return int(value)


def of_type(name: str, value: Any, kind: type | tuple[type, ...], wanted: str) -> None:
    """Refuses a value of another type, and does not show it: it may be a secret."""
    if not isinstance(value, kind):
        raise RefusedError(f"{name} must be {wanted}, got {type_of(value)}")


def described(value: Any) -> str:
    """A small value with its type, anything else by its type."""
    if value is None:
        return "None"
    return f"{type_of(value)}, {value!r}" if isinstance(value, (str, float, bool)) and len(str(value)) < 60 else type_of(value)


def type_of(value: Any) -> str:
    """`a text`, `None`, or the class."""
    names: Mapping[type, str] = {str: "a text", type(None): "None"}
    return names.get(type(value), f"a value of type {type(value).__name__}")
