"""Documents of the benchmark: those of a file, or many more made of them."""
import json
import random


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def shuffled(text, rng):
    """The words of each line in another order, but for its last one, which may end a sentence."""
    lines = []
    for line in text.split("\n"):
        words = line.split(" ")
        head = words[:-1]
        rng.shuffle(head)
        lines.append(" ".join(head + words[-1:]))
    return "\n".join(lines)


def multiply(rows, times, path, seed=1):
    """So many documents for each one, none near another: the order of words is what near duplicates share."""
    rng, number = random.Random(seed), 0
    with open(path, "w", encoding="utf-8") as out:
        for _ in range(times):
            for row in rows:
                made = dict(row, id="m%08d" % number, text=shuffled(row["text"], rng))
                out.write(json.dumps(made) + "\n")
                number += 1
    return number
