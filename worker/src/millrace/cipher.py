"""Opens cells of AES-256-SIV behind a header (contract section 10, R19; RFC 5297; RFC 5869)."""

from __future__ import annotations

import hmac
import struct
from functools import lru_cache
from typing import Any, NamedTuple

from millrace.errors import DecryptionError, needs_package

MAGIC, HEADER_BYTES, IV_BYTES, BLOCK = b"MR1", 12, 16, 16
ACTIONS = {"encrypt": 1, "token": 2}
LAST_KIND = 2


class InvalidCellError(DecryptionError):
    """A cell that is no ciphertext, or does not open."""


class Header(NamedTuple):
    """The first 12 bytes of a cell."""

    action: int
    key_id: int
    epoch: int


def parts(*values: str | bytes) -> bytes:
    """LP: each part (text as UTF-8) behind its length as uint32 big-endian."""
    raw = [value.encode() if isinstance(value, str) else value for value in values]
    return b"".join(struct.pack(">I", len(value)) + value for value in raw)


def read_header(cell: bytes) -> Header:
    """Refuses a cell with another magic, action or length."""
    if len(cell) < HEADER_BYTES + IV_BYTES + BLOCK or (len(cell) - HEADER_BYTES) % BLOCK or cell[:3] != MAGIC \
            or cell[3] not in ACTIONS.values():
        raise InvalidCellError("a cell is no ciphertext of millrace/1: the column holds other data or was damaged")
    return Header(*struct.unpack(">BII", cell[3:HEADER_BYTES]))


@lru_cache(maxsize=256)
def derived(key: bytes, length: int, *info: str) -> bytes:
    """HKDF-SHA256 with an empty salt; info as LP("millrace/1", …); at most 64 bytes."""
    block, out, pseudo_random_key = b"", b"", hmac.digest(bytes(32), key, "sha256")
    for i in (1, 2):
        block = hmac.digest(pseudo_random_key, block + parts("millrace/1", *info) + bytes([i]), "sha256")
        out += block
    return out[:length]


def field_key(data_key: bytes, dataset: str, column: str) -> bytes:
    """64 bytes for the cells of an `encrypt` column."""
    return derived(data_key, 64, dataset, column)


def unpad(text: bytes) -> tuple[int, bytes]:
    """Plaintext → (kind, content): kind 0 bytes, 1 text, 2 JSON."""
    body = text.rstrip(b"\0")
    if body[-1:] != b"\x80" or len(body) < 2 or len(text) - len(body) >= BLOCK or body[0] > LAST_KIND:
        raise InvalidCellError("a cell opened to wrong padding: it was not written by millrace/1")
    return body[0], body[1:-1]


def decrypt(data_key: bytes, dataset: str, column: str, origin: str, cell: bytes) -> tuple[int, bytes]:
    """Opens a cell of an `encrypt` column; it is bound to dataset, column and the record it came from."""
    bound = parts(cell[:HEADER_BYTES], dataset, column, origin)
    return unpad(_open(field_key(data_key, dataset, column), cell, bound))


def untoken(domain_key: bytes, domain: str, cell: bytes) -> tuple[int, bytes]:
    """Opens a cell of a `token` column; it is bound to its domain."""
    return unpad(_open(domain_key, cell, parts(cell[:HEADER_BYTES], domain)))


def _open(key: bytes, cell: bytes, bound: bytes) -> bytes:
    aead, wrong_tag = _aead(key)
    try:
        opened: bytes = aead.decrypt(cell[HEADER_BYTES:], [bound])
        return opened
    except wrong_tag:
        raise InvalidCellError("a cell does not open: the keys are of another dataset or export, or the cell was moved "
                               "or changed") from None


@lru_cache(maxsize=256)
def _aead(key: bytes) -> tuple[Any, type[Exception]]:
    try:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESSIV
    except ImportError:
        raise needs_package("cryptography", "opening ciphertext", "decrypt") from None
    return AESSIV(key), InvalidTag
