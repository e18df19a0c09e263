"""Opens values that the step `encrypt_format` made: FF1 of NIST SP 800-38G with AES-256. They have no integrity: a value that
was changed, or that belongs to another field or domain, opens to a wrong one."""

from __future__ import annotations

import string
from collections.abc import Callable, Sequence

from millrace.cipher import derived, parts
from millrace.errors import DecryptionError, needs_package
from millrace.keys import Keys

ALPHABETS = {"digits": string.digits, "lower": string.ascii_lowercase, "upper": string.ascii_uppercase,
             "alphanumeric": string.digits + string.ascii_uppercase + string.ascii_lowercase}
IBAN, IBAN_HEAD, ROUNDS, BLOCK, KEY_BYTES = string.digits + string.ascii_uppercase, 4, 10, 16, 32
CHECKED = {"none": "", "luhn": string.digits, "iban": IBAN}


def open_format(text: str, keys: Keys, *, domain: str, field: str, alphabet: str = "digits", keep_first: int = 0,
                keep_last: int = 0, checksum: str = "none") -> str:
    """The value that `encrypt_format` was given, if it had these options."""
    if not text:
        return text
    token_key = keys.token_key_of(domain)
    if token_key is None:
        raise DecryptionError(f"the key file holds no domain {domain!r}: export the keys again")
    if checksum not in CHECKED:
        raise DecryptionError(f"{checksum!r} is no checksum: give one of {', '.join(CHECKED)}")
    characters, symbols = list(text), ALPHABETS.get(alphabet, alphabet)
    checked = [at for at, c in enumerate(characters) if c in CHECKED[checksum]]
    if checksum != "none" and (len(checked) <= IBAN_HEAD or not _fits(characters, checked, checksum)):
        raise DecryptionError(f"a value has no right check digits of {checksum}: it was changed, or is none of encrypt_format")
    begin = checked[IBAN_HEAD - 1] + 1 if checksum == "iban" else 0
    end = checked[-1] if checksum == "luhn" else len(characters)
    free = [at for at in range(begin, end) if characters[at] in symbols]
    places = free[keep_first:len(free) - keep_last]
    if len(places) < 2:
        raise DecryptionError("a value is too short: it is none of encrypt_format with these options")
    key = derived(token_key, KEY_BYTES, "format", domain)
    opened = ff1_decrypt(key, len(symbols), parts(field, domain), [symbols.index(characters[at]) for at in places])
    for at, number in zip(places, opened):
        characters[at] = symbols[number]
    return "".join(_repaired(characters, checked, checksum))


def ff1_decrypt(key: bytes, radix: int, tweak: bytes, numerals: Sequence[int]) -> list[int]:
    """Algorithm 8 of SP 800-38G over at least two numerals below the radix; names of variables as there."""
    encrypt, n = _aes(key), len(numerals)
    u, v = n // 2, n - n // 2
    a, b = _num(numerals[:u], radix), _num(numerals[u:], radix)
    width = ((radix ** v - 1).bit_length() + 7) // 8
    d = 4 * ((width + 3) // 4) + 4
    p = bytes([1, 2, 1]) + radix.to_bytes(3, "big") + bytes([ROUNDS, u % 256]) + n.to_bytes(4, "big") + len(tweak).to_bytes(4, "big")
    for i in reversed(range(ROUNDS)):
        q = tweak + bytes((-len(tweak) - width - 1) % BLOCK) + bytes([i]) + a.to_bytes(width, "big")
        r = bytes(BLOCK)
        for at in range(0, len(p + q), BLOCK):
            r = encrypt(_xor(r, (p + q)[at:at + BLOCK]))
        s = r + b"".join(encrypt(_xor(r, j.to_bytes(BLOCK, "big"))) for j in range(1, (d + BLOCK - 1) // BLOCK))
        m = u if i % 2 == 0 else v
        a, b = (b - int.from_bytes(s[:d], "big")) % radix ** m, a
    return _str(a, radix, u) + _str(b, radix, v)


def _num(numerals: Sequence[int], radix: int) -> int:
    number = 0
    for numeral in numerals:
        number = number * radix + numeral
    return number


def _str(number: int, radix: int, length: int) -> list[int]:
    return [number // radix ** at % radix for at in reversed(range(length))]


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(x ^ y for x, y in zip(one, other))


def _aes(key: bytes) -> Callable[[bytes], bytes]:
    try:
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
    except ImportError:
        raise needs_package("cryptography", "opening ciphertext", "decrypt") from None
    encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    return lambda block: bytes(encryptor.update(block))


def _fits(characters: list[str], checked: list[int], checksum: str) -> bool:
    return _repaired(characters, checked, checksum) == characters


def _repaired(characters: list[str], checked: list[int], checksum: str) -> list[str]:
    """A copy with the right check digits: ISO/IEC 7812-1, annex B, or ISO 13616."""
    repaired = list(characters)
    if checksum == "luhn":
        digits = [int(characters[at]) for at in reversed(checked[:-1])]
        repaired[checked[-1]] = str(-sum(sum(divmod(d * 2, 10)) if i % 2 == 0 else d for i, d in enumerate(digits)) % 10)
    elif checksum == "iban":
        account = "".join(characters[at] for at in checked[IBAN_HEAD:]) + "".join(characters[at] for at in checked[:2])
        check = 98 - int("".join(str(IBAN.index(c)) for c in account) + "00") % 97
        repaired[checked[2]], repaired[checked[3]] = str(check // 10), str(check % 10)
    return repaired
