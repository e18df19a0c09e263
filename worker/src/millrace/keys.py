"""Exported keys, `millrace-keys/1` (contract section 10). A secret: never logged, never in a message, never in a repr."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from millrace.errors import DecryptionError

FORMAT = "millrace-keys/1"


class Keys:
    """The keys of one dataset: data keys by (key id, epoch), token keys by key id."""

    def __init__(self, dataset: str | None, epochs: Mapping[tuple[int, int], bytes],
                 domains: Mapping[int, tuple[str, bytes]]) -> None:
        self.dataset, self._epochs, self._domains = dataset, dict(epochs), dict(domains)

    def __repr__(self) -> str:
        return f"Keys(dataset={self.dataset!r}, epochs={len(self._epochs)}, domains={len(self._domains)})"

    @staticmethod
    def load(path: str | os.PathLike[str]) -> Keys:
        """From the file that `keys export` wrote."""
        try:
            content = json.loads(Path(path).read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise DecryptionError(f"no key file {os.fspath(path)}: make one with `millrace keys export`") from None
        except (OSError, ValueError) as error:
            raise DecryptionError(f"key file {os.fspath(path)} is no readable JSON ({type(error).__name__})") from None
        return Keys.of(content)

    @staticmethod
    def of(content: Mapping[str, Any]) -> Keys:
        """From the JSON of such a file."""
        found = content.get("format") if isinstance(content, Mapping) else None
        if found != FORMAT:
            raise DecryptionError(f"the key file has format {found!r}, this package reads {FORMAT!r}")
        try:
            epochs = {(int(e["key_id"]), int(e["epoch"])): _key(e["data_key"], 32) for e in content["epochs"]}
            domains = {int(d["key_id"]): (str(d["domain"]), _key(d["token_key"], 64)) for d in content["domains"]}
            return Keys(str(content["dataset"]), epochs, domains)
        except (KeyError, TypeError, ValueError):
            raise DecryptionError("the key file is incomplete or holds a key of a wrong length: export it again") from None

    @staticmethod
    def none() -> Keys:
        """No keys on purpose: ciphertext columns are read as they are stored."""
        return Keys(None, {}, {})

    @property
    def empty(self) -> bool:
        """Whether ciphertext is to stay as it is."""
        return self.dataset is None

    def data_key(self, key_id: int, epoch: int) -> bytes | None:
        """32 bytes, or None."""
        return self._epochs.get((key_id, epoch))

    def token_key(self, key_id: int) -> tuple[str, bytes] | None:
        """Domain and 64 bytes, or None."""
        return self._domains.get(key_id)

    def token_key_of(self, domain: str) -> bytes | None:
        """64 bytes, or None."""
        return next((key for name, key in self._domains.values() if name == domain), None)


def _key(text: str, length: int) -> bytes:
    key = bytes.fromhex(text)
    if len(key) != length:
        raise ValueError("length")
    return key
