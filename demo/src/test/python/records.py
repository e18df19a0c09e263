"""Makes the records of the crash test: JSON lines of every field type, with a known share of bad ones. Seeded."""
import base64
import io
import json
import random

from PIL import Image

WORDS = "amber basin cedar delta ember fjord grove harbor inlet jetty knoll lagoon meadow nimbus orchard prairie".split()
MOODS = ["negative", "neutral", "positive"]
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def photo(rng):
    """A small PNG as base64, and nothing that two records share."""
    image = Image.new("RGB", (8, 6), (rng.randrange(256), rng.randrange(256), rng.randrange(256)))
    for x in range(8):
        image.putpixel((x, rng.randrange(6)), (rng.randrange(256), x, 0))
    out = io.BytesIO()
    image.save(out, "PNG")
    return base64.b64encode(out.getvalue()).decode()


def record(rng, number, large):
    text = " ".join(rng.choice(WORDS) for _ in range(rng.randrange(1, 40)))
    made = {
        "id": number,
        "text": " " * rng.randrange(3) + text + "\t" * rng.randrange(2),
        "amount": rng.choice([None, rng.randrange(0, 10000) / 100.0]),
        "customer": "customer-%d" % rng.randrange(500),
        "secret": rng.choice([None, "secret %d %s" % (number, rng.choice(["Grüße", "zażółć", "漢字", "plain"]))]),
        "at": "2026-01-%02dT%02d:00:00Z" % (rng.randrange(1, 29), rng.randrange(24)),
        "mood": rng.choice(MOODS),
        "scores": [rng.randrange(-5, 100) for _ in range(rng.randrange(4))],
        "vector": [rng.randrange(64) / 64.0 for _ in range(3)],
    }
    if rng.random() < 0.2:
        made["photo"] = photo(rng)
    if large:
        made["text"] = "".join(rng.choices(LETTERS, k=5000)) + made["text"]
    return made


def line(rng, number, repeats, large):
    made = record(rng, number, large)
    if repeats and number and rng.random() < 0.2:
        made["id"] = rng.randrange(number)
    fate = rng.random()
    if fate < 0.01:
        return json.dumps(made)[: rng.randrange(5, 40)]
    if fate < 0.02:
        del made["customer"]
    elif fate < 0.03:
        made["amount"] = "much"
    elif fate < 0.05:
        made["text"] = "abc"
    return json.dumps(made, ensure_ascii=rng.random() < 0.5)


def write(path, count, seed, repeats=False, large=False):
    """repeats: a fifth of the records has the id of an earlier one. large: 5 KB of text each that hardly shrinks."""
    rng = random.Random(seed)
    with open(path, "w", encoding="utf-8") as out:
        for number in range(count):
            out.write(line(rng, number, repeats, large) + "\n")
