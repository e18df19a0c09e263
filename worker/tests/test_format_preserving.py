"""Format-preserving encryption: the standard's samples, the shared vectors, and values that the step made."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conftest import SHARED, missing, required
from millrace import DecryptionError, Keys, open_format
from millrace.format_preserving import ff1_decrypt

TOKEN_KEY = bytes(range(64)).hex()
KEYS = Keys.of({"format": "millrace-keys/1", "dataset": "sample", "epochs": [],
                "domains": [{"domain": "customers", "key_id": 9, "token_key": TOKEN_KEY}]})
CARD = "4111 1111 1111 1111"


@pytest.fixture(autouse=True)
def cryptography() -> None:
    required("cryptography")


def opened(key: str, radix: int, tweak: str, text: str) -> list[int]:
    return ff1_decrypt(bytes.fromhex(key), radix, bytes.fromhex(tweak), [int(c, 36) for c in text])


@pytest.mark.parametrize("radix, tweak, plain, sealed", [
    (10, "", "0123456789", "2433477484"),
    (10, "39383736353433323130", "0123456789", "6124200773"),
    (36, "3737373770717273373737", "0123456789abcdefghi", "a9tv40mll9kdu509eum"),
])
def test_the_samples_of_the_standard(radix: int, tweak: str, plain: str, sealed: str) -> None:
    assert opened("2b7e151628aed2a6abf7158809cf4f3c", radix, tweak, sealed) == [int(c, 36) for c in plain]


def test_the_shared_vectors() -> None:
    file = SHARED / "golden" / "privacy" / "crypto_vectors.json"
    if not file.is_file():
        missing("no crypto_vectors.json: set MILLRACE_SHARED to the shared folder")
    vectors: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["ff1"]
    assert len(vectors) > 10
    for vector in vectors:
        assert opened(vector["key"], vector["radix"], vector["tweak"], vector["ct"]) == [int(c, 36) for c in vector["pt"]]


@pytest.mark.parametrize("sealed, plain, options", [
    ("2485 2601 0645 8277", CARD, {}),
    ("3702 2485 7715 6086", CARD, {"field": "old"}),
    ("4111 1113 9561 4658", CARD, {"keep_first": 6}),
    ("4111 1178 0466 1635", CARD, {"keep_first": 6, "checksum": "luhn"}),
    ("0236 1768 2816 1111", CARD, {"keep_last": 4}),
    ("Xrj7-shPp-VlHG", "AB12-CD34-EF56", {"field": "id", "alphabet": "alphanumeric"}),
    ("E502-50D3-DA42", "AB12-CD34-EF56", {"field": "id", "alphabet": "0123456789ABCDEF"}),
    ("DE16 3704 0044 3869 4345 32", "DE89 3704 0044 0532 0130 00", {"field": "iban", "keep_first": 8, "checksum": "iban"}),
    ("", "", {}),
])
def test_examples_of_the_steps_page(sealed: str, plain: str, options: dict[str, Any]) -> None:
    assert open_format(sealed, KEYS, domain="customers", **{"field": "card", **options}) == plain


@pytest.mark.parametrize("text, options, message", [
    (CARD, {"domain": "orders"}, "holds no domain 'orders'"),
    ("4111 1178 0466 1636", {"checksum": "luhn"}, "no right check digits of luhn"),
    ("DE16", {"checksum": "iban"}, "no right check digits of iban"),
    (CARD, {"checksum": "mod11"}, "'mod11' is no checksum: give one of none, luhn, iban"),
    ("four", {}, "too short"),
])
def test_what_the_step_cannot_have_made_is_refused_without_the_value(text: str, options: dict[str, Any], message: str) -> None:
    with pytest.raises(DecryptionError, match=message) as caught:
        open_format(text, KEYS, **{"domain": "customers", "field": "card", **options})
    assert text not in str(caught.value) and TOKEN_KEY[:8] not in str(caught.value)


def test_a_changed_value_opens_to_another_one() -> None:
    assert open_format("2485 2601 0645 8278", KEYS, domain="customers", field="card") != CARD
