"""Who reads which positions: steps, ranks and readers (contract section 9, "Plan"). Pure."""

from __future__ import annotations

from dataclasses import dataclass

from millrace.arguments import Mistakes, whole
from millrace.errors import RefusedError

TAILS = ("drop", "wrap")
LEAST = {"batch": 1, "rank": 0, "world": 1, "readers": 1, "reader": 0}


@dataclass(frozen=True)
class Plan:
    """A global batch of `batch` positions per step, dealt out to `world` ranks of `readers` readers each.

    Position p belongs to rank p mod world and in it to reader (p div world) mod readers, which is the same as
    p mod (world · readers) = rank + world · reader.
    """

    batch: int
    rank: int = 0
    world: int = 1
    readers: int = 1
    reader: int = 0
    tail: str = "drop"

    def __post_init__(self) -> None:
        mistakes = Mistakes()
        sound = {name for name, least in LEAST.items() if mistakes.attempt(self._take_whole, name, least)}
        for names, check in ((("batch", "world"), self._multiple), (("rank", "world"), self._below),
                             (("reader", "readers"), self._below)):
            if sound.issuperset(names):
                mistakes.attempt(check, *names)
        mistakes.attempt(self._check_tail)
        mistakes.raise_all()

    def _take_whole(self, name: str, least: int) -> bool:
        object.__setattr__(self, name, whole(name, getattr(self, name), least))
        return True

    def _check_tail(self) -> None:
        if self.tail not in TAILS:
            raise RefusedError(f"tail {self.tail!r} is unknown: drop leaves out an incomplete last step, wrap fills it "
                               "from the start of the epoch")

    def _multiple(self, name: str, of: str) -> None:
        value, unit = getattr(self, name), getattr(self, of)
        if value % unit:
            raise RefusedError(f"{name} {value} is not a multiple of {of} size {unit}: take {value // unit * unit or unit} "
                               f"or another {of} size")

    def _below(self, name: str, limit: str) -> None:
        value, end = getattr(self, name), getattr(self, limit)
        if value >= end:
            raise RefusedError(f"{name} is {value}: with {limit} {end} it must be from 0 to {end - 1}")

    @property
    def stride(self) -> int:
        """Distance between two positions of one reader."""
        return self.world * self.readers

    @property
    def offset(self) -> int:
        """The residue of this reader's positions modulo `stride`."""
        return self.rank + self.world * self.reader

    def check_a_step(self, split: str, total: int) -> None:
        """Refuses a batch that an epoch of so many rows never fills; a split without rows has no steps anyhow."""
        if total and not self.steps(total, 0):
            most = total // self.world * self.world
            smaller = f"a batch of at most {most}, or " if most else ""
            raise RefusedError(f"split {split} has {total} rows, the global batch {self.batch} ({self.batch // self.world} per "
                               f"rank × world {self.world}): with tail='drop' an epoch has no step; give {smaller}tail='wrap'")

    def steps(self, total: int, start: int) -> int:
        """Steps from position `start` to the end of an epoch of `total` positions; the same for every rank."""
        left = total - start
        return left // self.batch if self.tail == "drop" else -(-left // self.batch)

    def positions(self, start: int, end: int) -> range:
        """This reader's positions p with start ≤ p < end, ascending; with tail `wrap` they may pass the total."""
        return range(start + (self.offset - start) % self.stride, end, self.stride)
