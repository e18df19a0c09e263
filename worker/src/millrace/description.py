"""What `.millrace/dataset.json` says about the columns (contract section 3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from millrace.arguments import type_of
from millrace.errors import RESTORE, DamagedError, RefusedError, UnknownNameError, known

ROW_ID = "_mr_id"


@dataclass(frozen=True)
class Description:
    """Name, columns and splits of a dataset. `shapes`: tensor column → its shape; `ciphertext`: column → `encrypt` or
    `token`; `features`: column → feature as in Hugging Face `datasets`."""

    name: str
    profile: str
    features: Mapping[str, Any]
    never_null: frozenset[str]
    shapes: Mapping[str, tuple[int, ...]]
    ciphertext: Mapping[str, str]
    splits: tuple[str, ...]

    @staticmethod
    def of(content: Mapping[str, Any]) -> Description:
        """From the JSON of the file."""
        try:
            return Description(
                content["name"], content["profile"], dict(content["features"]), frozenset(content["never_null"]),
                {column: tuple(shape) for column, shape in content["shapes"].items()}, dict(content["ciphertext"]),
                tuple(name for name, _ in content["split_rule"]["weights"]))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise DamagedError(f".millrace/dataset.json has no valid {error}: {RESTORE}") from None

    def kind(self, column: str) -> str:
        """`Image`, `Audio`, `List`, `ClassLabel`, `Value`, or `` for a group."""
        feature = self.features[column]
        return str(feature.get("_type", "")) if isinstance(feature, Mapping) else ""

    def chosen(self, columns: Sequence[str] | None) -> list[str]:
        """These columns, or all; refused if one is unknown."""
        if columns is not None:
            _check_names(columns)
        if columns is not None and not columns:
            raise UnknownNameError(f"columns is empty: name some of {known(self.features)}, or leave it out for all")
        chosen = list(self.features if columns is None else columns)
        unknown = [name for name in chosen if name not in self.features]
        if unknown:
            raise UnknownNameError(f"column {known(unknown)} is unknown: the columns are {known(self.features)}")
        return chosen

    def check_split(self, split: str) -> None:
        """Refuses a split that the dataset does not have."""
        if split not in self.splits:
            raise UnknownNameError(f"split {split!r} is unknown: the splits are {known(self.splits)}")


def _check_names(columns: Sequence[str]) -> None:
    if isinstance(columns, (str, bytes)) or not isinstance(columns, Sequence):
        example = f", as in columns=[{columns!r}]" if isinstance(columns, str) else ""
        raise RefusedError(f"columns must be a list of names, got {type_of(columns)}{example}")
    for name in columns:
        if not isinstance(name, str):
            raise RefusedError(f"columns must be a list of names, one of them is {type_of(name)}")
