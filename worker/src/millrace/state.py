"""The place in an order, as a few numbers (contract section 9, "State", "Refused", "Advance"). Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from millrace.arguments import Mistakes
from millrace.errors import RefusedError
from millrace.manifest import DataFile, Manifest, snapshot_id
from millrace.store import FORMAT

THAT_SNAPSHOT = "open that snapshot by its id, or advance from it"
NO_SUCH_SNAPSHOT = ("this dataset has no such snapshot: the state is of another dataset, so open that one, or the snapshot was "
                    "retired, so start a new epoch on this one")
NUMBERS = {"seed": None, "lanes": 1, "epoch": 0, "g": 0}


@dataclass(frozen=True)
class State:
    """g = the first position of the epoch not yet trained on. World size, readers and batch are not part of it."""

    snapshot_id: str
    split: str
    seed: int
    lanes: int
    epoch: int
    g: int

    def __post_init__(self) -> None:
        mistakes = Mistakes()
        for name, least in NUMBERS.items():
            mistakes.attempt(_check_number, name, getattr(self, name), least)
        mistakes.raise_all()

    def to_dict(self) -> dict[str, Any]:
        """As it is saved in a checkpoint."""
        return {"format": FORMAT, **asdict(self)}

    @staticmethod
    def of(content: Mapping[str, Any]) -> State:
        """From a checkpoint; refused if its format is another one or a field is missing."""
        if not isinstance(content, Mapping):
            raise RefusedError(f"resume refused: a state is a dict, this is a {type(content).__name__}: give what "
                               "state_dict() returned")
        if "format" not in content:
            raise RefusedError("resume refused: this dict is no state of a millrace dataset, it has no format: give what "
                               "dataset.state_dict() returned; in a checkpoint of yours it is one of the entries")
        if content.get("format") != FORMAT:
            raise RefusedError(f"resume refused: format is {content.get('format')!r} in the state, {FORMAT!r} here")
        names = list(State.__dataclass_fields__)
        missing = [name for name in names if name not in content]
        if missing:
            raise RefusedError(f"resume refused: the state has no {', '.join(missing)}; a state has {', '.join(names)}")
        return State(*(content[name] for name in names))

    def check(self, opened: str, split: str, total: int, known: bool = True) -> None:
        """Refuses to continue on another snapshot or split than the opened one, or behind its end. known: whether the
        dataset has the state's snapshot."""
        for name, here, way_out in (("snapshot_id", opened, THAT_SNAPSHOT if known else NO_SUCH_SNAPSHOT),
                                    ("split", split, "open that split")):
            if getattr(self, name) != here:
                raise RefusedError(f"resume refused: {name} is {getattr(self, name)!r} in the state, {here!r} here; "
                                   f"{way_out}")
        if self.g > total:
            raise RefusedError(f"resume refused: g is {self.g} in the state, split {split} has {total} rows here")

    def advance(self, old: Sequence[Sequence[DataFile]], new: Manifest) -> State:
        """The state on a newer snapshot of which the old segments are a prefix; keeps seed, lanes, epoch and g."""
        way_out = f"start a new epoch on the new snapshot: make a dataset of Snapshot.open(…, \"{new.snapshot_id[:12]}\")"
        if snapshot_id(old) != self.snapshot_id:
            raise RefusedError(f"advance refused: the state is of snapshot {self.snapshot_id}, the old segments are of "
                               f"{snapshot_id(old)}")
        prefix = snapshot_id(new.segments[:len(old)])
        if prefix != self.snapshot_id:
            raise RefusedError(f"advance refused: the first {len(old)} segments of the new snapshot {new.snapshot_id} "
                               f"hash to {prefix}, the old snapshot is {self.snapshot_id}: an erasure, a rollback or a "
                               f"snapshot without parent lies between; {way_out}")
        if snapshot_id(new.segments) != new.snapshot_id:
            raise RefusedError(f"advance refused: the new snapshot says {new.snapshot_id}, its files hash to "
                               f"{snapshot_id(new.segments)}")
        return replace(self, snapshot_id=new.snapshot_id)


def check_newer(old: Manifest, new: Manifest) -> None:
    """Refuses to advance onto a snapshot that is neither newer nor a continuation."""
    if new.commit <= old.commit and snapshot_id(new.segments[:len(old.segments)]) != old.snapshot_id:
        raise RefusedError(f"advance refused: snapshot {new.snapshot_id} is of commit {new.commit}, the opened one "
                           f"{old.snapshot_id} of commit {old.commit}: it is not newer and does not continue it; "
                           "wait_for_new() returns a newer one")


def _check_number(name: str, value: Any, least: int | None) -> None:
    if type(value) is not int or (least is not None and value < least):
        rule = "a whole number" if least is None else f"a whole number, at least {least}"
        raise RefusedError(f"{name} is {value!r}: it must be {rule}")
