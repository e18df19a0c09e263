"""Who reads which positions: steps, ranks and readers (contract section 9, "Plan"). Pure."""

from __future__ import annotations

from dataclasses import dataclass

from millrace.errors import RefusedError

TAILS = ("drop", "wrap")


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
        self._at_least_one("batch", "world", "readers")
        if self.batch % self.world:
            raise RefusedError(f"batch {self.batch} is not a multiple of world size {self.world}: take "
                               f"{self.batch // self.world * self.world or self.world} or another world size")
        self._below("rank", "world")
        self._below("reader", "readers")
        if self.tail not in TAILS:
            raise RefusedError(f"tail {self.tail!r} is unknown: drop leaves out an incomplete last step, wrap fills it "
                               "from the start of the epoch")

    def _at_least_one(self, *names: str) -> None:
        for name in names:
            if getattr(self, name) < 1:
                raise RefusedError(f"{name} is {getattr(self, name)}: it must be at least 1")

    def _below(self, name: str, limit: str) -> None:
        value, end = getattr(self, name), getattr(self, limit)
        if not 0 <= value < end:
            raise RefusedError(f"{name} is {value}: with {limit} {end} it must be from 0 to {end - 1}")

    @property
    def stride(self) -> int:
        """Distance between two positions of one reader."""
        return self.world * self.readers

    @property
    def offset(self) -> int:
        """The residue of this reader's positions modulo `stride`."""
        return self.rank + self.world * self.reader

    def steps(self, total: int, start: int) -> int:
        """Steps from position `start` to the end of an epoch of `total` positions; the same for every rank."""
        left = total - start
        return left // self.batch if self.tail == "drop" else -(-left // self.batch)

    def positions(self, start: int, end: int) -> range:
        """This reader's positions p with start ≤ p < end, ascending; with tail `wrap` they may pass the total."""
        return range(start + (self.offset - start) % self.stride, end, self.stride)
