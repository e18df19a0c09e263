"""What scrubbing costs a text classifier: trains one on clear texts and one on scrubbed ones, and prints both accuracies.
usage: utility.py [--clear FILE --scrubbed FILE] [--replace-with surrogate] [--records N] [--seed N] [--folds N] [--work DIR]
Both files are JSON lines {"id", "text", "label"}; records are paired by id. Without files it makes reviews of five kinds of
goods, good and bad ones, with names, addresses and numbers of persons in them, and scrubs them with `./millrace preview
--all --json`, which needs a built checkout and makes keys in the work folder.
The classifier is a linear one on TF-IDF of words and word pairs. It is tested on the same records in both runs, scrubbed in
the second, in as many folds as are asked for. Needs Python 3.9 and scikit-learn."""
import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile

HOME = pathlib.Path(__file__).resolve().parents[3]

PIPELINE = """pipeline: utility
source:
  kafka: {{brokers: "localhost:9092", topics: [reviews], start: earliest, stop: latest}}
schema:
  fields:
    id: string
    text: {{type: string, tags: [sensitive]}}
    label: string
steps:
  - scrub_text: {{field: text, replace_with: {replacement}, domain: reviews}}
keys: {{kek: "file:{work}/kek.json", bundle: "file:{work}/utility.keys"}}
sink:
  parquet: {{path: "{work}/dataset"}}
rejects:
  files: {{path: "{work}/rejects", payload: reference}}
run: {{state: "file://{work}/state"}}
"""

GOODS = {
    "phone": ["screen", "battery", "camera", "charger", "signal"],
    "chair": ["seat", "armrest", "wheels", "cushion", "frame"],
    "kettle": ["lid", "handle", "switch", "boiling", "spout"],
    "bicycle": ["brakes", "saddle", "gears", "tyres", "chain"],
    "novel": ["plot", "chapters", "characters", "ending", "cover"],
}
GOOD = ["lovely", "reliable", "a joy", "excellent", "better than hoped", "well made", "worth the money"]
BAD = ["broken", "a letdown", "flimsy", "disappointing", "worse than expected", "badly made", "a waste of money"]
PLAIN = ["as described", "what it is", "on the table now", "in daily use", "the usual size"]
GIVEN = ["Anna", "Peter", "Maria", "John", "Laura", "David", "Sofia", "Mark", "Julia", "Robert"]
FAMILY = ["Huber", "Smith", "Garcia", "Rossi", "Kowalski", "Dubois", "Jones", "Weber", "Novak", "Miller"]
CITIES = ["Vienna", "Leeds", "Madrid", "Turin", "Boston", "Lyon", "Austin", "Bremen", "Prague", "Dublin"]


def person(draw):
    given, family = draw.choice(GIVEN), draw.choice(FAMILY)
    mailbox = f"{given}.{family}{draw.randrange(100)}@mail-harbor.com".lower()
    phone = f"212-{draw.randrange(200, 999)}-{draw.randrange(10000):04d}"
    return draw.choice([
        f"My name is {given} {family} and I live in {draw.choice(CITIES)}.",
        f"Write to {mailbox} if you want to know more.",
        f"Call me at {phone}.",
        f"It came to {draw.randrange(1, 99)} Elm Street on {draw.randrange(1, 28)} March 2024.",
        f"{given} {family} helped me at once."])


def review(number, draw):
    goods = draw.choice(list(GOODS))
    good = draw.random() < 0.5
    words = [draw.choice(GOOD if good else BAD), draw.choice(PLAIN), draw.choice(PLAIN)]
    if draw.random() < 0.3:
        words[1] = draw.choice(BAD if good else GOOD)
    parts = [draw.choice(GOODS[goods]) for _ in words]
    sentences = [f"The {part} is {word}." for part, word in zip(parts, words)] + [person(draw), person(draw)]
    draw.shuffle(sentences)
    return {"id": str(number), "text": " ".join(sentences), "label": f"{goods} {'good' if good else 'bad'}"}


def generated(count, seed):
    draw = random.Random(seed)
    return [review(number, draw) for number in range(count)]


def scrubbed(records, replacement, work):
    """The records as the step leaves them."""
    source = work / "reviews.jsonl"
    source.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    pipeline = work / "pipeline.yaml"
    pipeline.write_text(PIPELINE.format(replacement=replacement, work=work), encoding="utf-8")
    millrace = str(HOME / "millrace")
    if not (work / "kek.json").exists():
        subprocess.run([millrace, "keys", "init", "-f", str(pipeline)], check=True, stdout=sys.stderr)
    command = [millrace, "preview", "-f", str(pipeline), "--input", str(source), "--all", "--json"]
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    return [row for line in printed.splitlines() for row in json.loads(line)["rows"]]


def read(path):
    return [json.loads(line) for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()]


def accuracies(texts, labels, folds, seed):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.model_selection import StratifiedKFold, cross_val_score
    from sklearn.pipeline import make_pipeline
    from sklearn.svm import LinearSVC
    model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), LinearSVC())
    return cross_val_score(model, texts, labels, cv=StratifiedKFold(folds, shuffle=True, random_state=seed))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clear", help="labelled texts as they are")
    parser.add_argument("--scrubbed", help="the same records, scrubbed")
    parser.add_argument("--replace-with", default="surrogate", help="type, mask, remove, pseudonym, token or surrogate")
    parser.add_argument("--records", type=int, default=2000, help="reviews to make")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--work", type=pathlib.Path, help="folder for files; a temporary one if not given")
    return parser.parse_args()


def main():
    given = arguments()
    if (given.clear is None) != (given.scrubbed is None):
        sys.exit("utility.py: give both --clear and --scrubbed, or none of them")
    with tempfile.TemporaryDirectory() as temporary:
        work = (given.work or pathlib.Path(temporary)).resolve()
        work.mkdir(parents=True, exist_ok=True)
        clear = read(given.clear) if given.clear else generated(given.records, given.seed)
        treated = read(given.scrubbed) if given.scrubbed else scrubbed(clear, given.replace_with, work)
    by_id = {row["id"]: row["text"] for row in treated}
    pairs = [record for record in clear if record["id"] in by_id]
    labels = [record["label"] for record in pairs]
    before = accuracies([record["text"] for record in pairs], labels, given.folds, given.seed)
    after = accuracies([by_id[record["id"]] for record in pairs], labels, given.folds, given.seed)
    changed = sum(by_id[record["id"]] != record["text"] for record in pairs)
    print(f"records {len(pairs)}, changed {changed}, labels {len(set(labels))}, folds {given.folds}, seed {given.seed}")
    print(f"clear     accuracy {before.mean():.4f} (+- {before.std():.4f})")
    print(f"scrubbed  accuracy {after.mean():.4f} (+- {after.std():.4f})")
    print(f"loss      {100 * (before.mean() - after.mean()):.2f} points")


if __name__ == "__main__":
    main()
