"""What the crash test's pipeline must make of a record. Shares nothing with the product: written from the documents."""
import base64
import hashlib
import hmac
import io
import json
import struct

from PIL import Image, ImageOps

MOODS = ["negative", "neutral", "positive"]
SPLITS = [("train", 8000), ("validation", 2000)]
REQUIRED = ["id", "text", "customer", "at", "mood", "scores", "vector"]


def micros(text):
    from datetime import datetime, timezone

    moment = datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)
    return int(moment.timestamp()) * 1_000_000


def parts(*values):
    raw = [v.encode() if isinstance(v, str) else v for v in values]
    return b"".join(struct.pack(">I", len(v)) + v for v in raw)


def pseudonym(key, value):
    content = parts("customers") + b"\x01" + value.encode()
    return hmac.digest(key, content, "sha256")[:16].hex()


def split_of(key, seed=0):
    digest = hashlib.sha256(str(seed).encode() + b"\0" + key.encode()).digest()
    bucket = int.from_bytes(digest[:8], "big") % 10000
    for name, points in SPLITS:
        if bucket < points:
            return name
        bucket -= points
    raise AssertionError("points do not sum to 10000")


def pixels(data):
    image = Image.open(io.BytesIO(data)).convert("RGB")
    return image.size, image.tobytes()


def rejected(line):
    """The reject that a line meets, or None. Follows the order of the pipeline: decoding first, then the steps."""
    try:
        record = json.loads(line)
    except ValueError:
        return "intake.not_json"
    if any(record.get(name) is None for name in REQUIRED):
        return "intake.missing_field"
    if isinstance(record.get("amount"), str):
        return "intake.wrong_type"
    return "keep_by_length.too_short" if len(record["text"].strip()) < 5 else None


def rows(line, origin, pseudonym_key):
    """The rows made of a good line: row id → values. The photo stands as ((width, height), RGB bytes)."""
    record = json.loads(line)
    photo = base64.b64decode(record["photo"]) if record.get("photo") else None
    customer = pseudonym(pseudonym_key, record["customer"])
    row = {
        "id": record["id"],
        "text": record["text"].strip(),
        "amount": None if record.get("amount") is None else record["amount"] / 100.0,
        "customer": customer,
        "secret": record.get("secret"),
        "at": micros(record["at"]),
        "mood": MOODS.index(record["mood"]),
        "scores": record["scores"],
        "vector": record["vector"],
        "photo": pixels(photo) if photo else None,
        "split": split_of(customer),
    }
    made = {origin + "/0": row}
    if photo:
        flipped = ImageOps.mirror(Image.open(io.BytesIO(photo)).convert("RGB"))
        made[origin + "/1"] = dict(row, photo=(flipped.size, flipped.tobytes()))
    return made
