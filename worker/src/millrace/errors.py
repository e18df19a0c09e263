"""What can go wrong, as one family. A message names the place, both values and the way out; never data, never a key."""

from __future__ import annotations

from collections.abc import Iterable


class MillraceError(ValueError):
    """Anything this package refuses. `mistakes`: the single errors, where several of one call are told together."""

    mistakes: tuple[MillraceError, ...] = ()


class DamagedError(MillraceError):
    """A file of the dataset is missing, has other bytes, or is not what the manifest says (contract R4, R7)."""


class RevokedError(MillraceError):
    """The snapshot lists rows that were erased or rolled back (contract section 5)."""


class UnknownNameError(MillraceError):
    """A tag, snapshot, split or column that is not there; the message lists those that are."""


class RefusedError(MillraceError):
    """A state or a plan that does not fit the opened snapshot (contract section 9, "Refused")."""


class DecryptionError(MillraceError):
    """A cell that the given keys do not open (contract section 10)."""


class MissingPackageError(MillraceError, ImportError):
    """An optional package is needed and not installed."""


RESTORE = "restore the file from a copy of the dataset"


def known(names: Iterable[str]) -> str:
    """`a, b, c` for a message, or `none`."""
    return ", ".join(sorted(names)) or "none"


def first_line(error: BaseException) -> str:
    """What an error says, in one line."""
    return (str(error) or type(error).__name__).splitlines()[0]


def needs_package(package: str, purpose: str, extra: str | None = None) -> MissingPackageError:
    """The error that says how to install what `purpose` needs."""
    command = f"pip install 'millrace[{extra}]'" if extra else f"pip install {package}"
    return MissingPackageError(f"{purpose} needs the package {package}: {command}")
