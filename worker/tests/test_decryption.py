"""Ciphertext: the contract's vectors, its reference, what is refused, and that no message or repr shows a key."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from conftest import reference, required, sample
from millrace import DecryptionError, Keys, Snapshot
from millrace.cipher import decrypt, field_key, parts, read_header, untoken
from roots import Root, row

K32, K64 = bytes(range(32)), bytes(range(64))
KEYS = {"format": "millrace-keys/1", "dataset": "sample",
        "epochs": [{"epoch": 3, "from": "2026-01-01T00:00:00Z", "to": None, "key_id": 1, "data_key": K32.hex()}],
        "domains": [{"domain": "customers", "key_id": 9, "token_key": K64.hex(), "pseudonym_key": K32.hex()}]}
HELLO = bytes.fromhex("4d52310100000001000000035ee4692b277bdd19c2fdc4354d21a3130c80782288ee42fc35a3d3fe93586a52")
TOKEN = bytes.fromhex("4d5231020000000900000000a259b0efcb2cc75e822a641ebea9ca65376e35d058f909585f28fc0447c5a830")


@pytest.fixture(autouse=True)
def cryptography() -> None:
    required("cryptography")


@pytest.mark.parametrize("cell, origin, expected", [
    (HELLO.hex(), "events/0/7", (1, b"hello")),
    ("4d5231010000000100000003" "5691607e6b269dce02e68ee09aa551723a94a40c4ce9467c8f672167398a21c9", "events/0/7", (0, b"")),
    ("4d5231010000000100000003" "d775e4b6c5beae0c9e10472b0c4a4dcd0395049f95b323d86ee37d55795a26f9", "events/0/7",
     (1, "Grüße, Welt!".encode())),
    ("4d523101ffffffff00000000" "bfa846e9e4a661c23d1b1855213d474bf10abc0c291d33199003b85247d73459", "a.b/12/345", (2, b"42")),
])
def test_vectors_of_the_contract(cell: str, origin: str, expected: tuple[int, bytes]) -> None:
    assert decrypt(K32, "sample", "text", origin, bytes.fromhex(cell)) == expected


def test_more_vectors_of_the_contract() -> None:
    assert field_key(K32, "sample", "text").hex().startswith("c7f8c33c1f3653de1206433e92db4e3011c52cf37e5e8b52b0c648c9c3db9c38")
    assert untoken(K64, "customers", TOKEN) == (1, b"c-1001")
    assert parts(HELLO[:12], "sample", "text", "events/0/7").hex() == (
        "0000000c4d52310100000001000000030000000673616d706c6500000004746578740000000a6576656e74732f302f37")


def test_cells_of_the_reference_open_to_what_it_sealed() -> None:
    theirs, random_ = reference("cipher_reference"), random.Random(1)
    for _ in range(200):
        key, content = random_.randbytes(32), random_.randbytes(random_.randint(0, 50))
        place = ("data-set", f"column_{random_.randint(0, 9)}", f"topic/0/{random_.getrandbits(20)}")
        kind, token_key = random_.randint(0, 2), random_.randbytes(64)
        assert decrypt(key, *place, theirs.encrypt(key, 1, 2, *place, kind, content)) == (kind, content)
        assert untoken(token_key, "d", theirs.token(token_key, 3, "d", kind, content)) == (kind, content)


def changed(cell: bytes, at: int) -> bytes:
    return cell[:at] + bytes([cell[at] ^ 1]) + cell[at + 1:]


@pytest.mark.parametrize("cell", [*(HELLO[:n] for n in range(0, 44, 7)), HELLO + bytes(16), HELLO + b"x",
                                  *(changed(HELLO, at) for at in range(len(HELLO)))])
def test_a_changed_or_cut_cell_is_refused_without_its_content(cell: bytes) -> None:
    with pytest.raises(DecryptionError) as caught:
        read_header(cell)
        decrypt(K32, "sample", "text", "events/0/7", cell)
    assert "hello" not in str(caught.value) and K32.hex()[:8] not in str(caught.value)


@pytest.mark.parametrize("key, place", [
    (K64[32:], ("sample", "text", "events/0/7")), (K32, ("other", "text", "events/0/7")),
    (K32, ("sample", "texts", "events/0/7")), (K32, ("sample", "text", "events/0/8")),
])
def test_another_key_or_place_does_not_open_a_cell(key: bytes, place: tuple[str, str, str]) -> None:
    with pytest.raises(DecryptionError, match="does not open"):
        decrypt(key, *place, HELLO)


# ---- in a dataset

@pytest.fixture
def sealed(tmp_path: Path) -> Snapshot:
    root = Root(tmp_path, {"secret": "encrypt", "join": "token"})
    rows = [row(i) for i in range(20)]
    rows[7].update(_mr_id="events/0/7/0", join=TOKEN)
    root.snapshot(root.append(root.file(rows, 6)))
    return Snapshot.open(tmp_path)


def with_secret(tmp_path: Path, cell: bytes) -> Snapshot:
    root = Root(tmp_path, {"secret": "encrypt", "join": "token"})
    root.snapshot(root.append(root.file([{**row(7), "secret": cell}], 6)))
    return Snapshot.open(tmp_path)


def column(snapshot: Snapshot, name: str, **options: Any) -> list[object]:
    return [value for batch in snapshot.dataset(batch=1, columns=[name], **options) for value in batch.column(name).to_pylist()]


def test_columns_are_opened_and_nulls_stay(sealed: Snapshot) -> None:
    found = column(sealed, "join", keys=Keys.of(KEYS))
    assert found.count(b"c-1001") == 1 and found.count(None) == 19


def test_without_keys_on_purpose_cells_stay_as_they_are(sealed: Snapshot) -> None:
    assert TOKEN in column(sealed, "join", keys=Keys.none())


def test_ciphertext_without_keys_is_refused(sealed: Snapshot) -> None:
    with pytest.raises(DecryptionError, match=r"column secret, join holds ciphertext: give keys=Keys.load\(…\)"):
        sealed.dataset(batch=1)
    assert len(list(sealed.dataset(batch=1, columns=["text"]))) == 20


def test_keys_of_another_dataset_are_refused(sealed: Snapshot) -> None:
    with pytest.raises(DecryptionError, match="the keys are of dataset 'other', this one is 'sample'"):
        sealed.dataset(batch=1, keys=Keys.of({**KEYS, "dataset": "other"}))


def test_a_key_that_the_file_does_not_hold_is_named(sealed: Snapshot) -> None:
    with pytest.raises(DecryptionError, match="column join needs token key id 9, .* export the keys again"):
        column(sealed, "join", keys=Keys.of({**KEYS, "domains": []}))


@pytest.mark.parametrize("cell, message", [
    (b"plain text", "column secret: a cell is no ciphertext of millrace/1"),
    (TOKEN, "column secret holds a cell of kind token, .millrace/dataset.json says encrypt"),
    (changed(HELLO, 8), "column secret needs key id 1, epoch 16777219"),
    (HELLO, "column secret: a cell does not open"),
])
def test_a_cell_that_does_not_belong_is_refused_with_its_column(tmp_path: Path, cell: bytes, message: str) -> None:
    with pytest.raises(DecryptionError, match=message):
        column(with_secret(tmp_path, cell), "secret", keys=Keys.of(KEYS))


def test_the_sample_root_opens_with_its_keys(tmp_path: Path) -> None:
    sample(tmp_path)
    keys = Keys.of({**KEYS, "epochs": [{"key_id": k, "epoch": e, "data_key": K32.hex()} for k in range(3) for e in range(9)]})
    snapshot = Snapshot.open(tmp_path)
    for batch in snapshot.dataset("train", batch=8, columns=["secret", "join", "subject"], keys=keys):
        assert batch.schema.names == ["secret", "join", "subject"]
        for secret, join, subject in zip(*(batch.column(i).to_pylist() for i in range(3)), strict=True):
            assert join.startswith(b"customer-") and secret in (None, b"same for many", join)


# ---- the key file

@pytest.mark.parametrize("content, message", [
    ({"format": "millrace/1"}, "has format 'millrace/1', this package reads 'millrace-keys/1'"),
    ({"format": "millrace-keys/1"}, "is incomplete or holds a key of a wrong length"),
    ({**KEYS, "epochs": [{"key_id": 1, "epoch": 0, "data_key": "abcd"}]}, "wrong length"),
])
def test_a_bad_key_file(tmp_path: Path, content: dict[str, Any], message: str) -> None:
    (tmp_path / "keys.json").write_text(json.dumps(content))
    with pytest.raises(DecryptionError, match=message) as caught:
        Keys.load(tmp_path / "keys.json")
    assert "abcd" not in str(caught.value)


def test_a_missing_key_file(tmp_path: Path) -> None:
    with pytest.raises(DecryptionError, match="no key file .*: make one with `millrace keys export`"):
        Keys.load(tmp_path / "keys.json")


def test_keys_do_not_show_themselves(tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_text(json.dumps(KEYS))
    keys = Keys.load(tmp_path / "keys.json")
    assert repr(keys) == str(keys) == "Keys(dataset='sample', epochs=1, domains=1)"
