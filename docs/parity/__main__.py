"""Holds Millrace's steps against what other tools decided, document by document, through `millrace preview --all --json`.
usage: python3 docs/parity --golden FOLDER [--only OPERATION,…] [--work DIR] [--write PAGE]
FOLDER holds dev.jsonl.gz and decisions/*.jsonl.gz. Needs a built checkout and Python 3 without any package. Ends with 0 only if
every operation agrees as far as causes.json allows. --write makes the page of the table."""
import argparse
import concurrent.futures
import gzip
import json
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from comparing import COMPARISONS, measured  # noqa: E402
from operations import MEASURES, TOOLS  # noqa: E402
from page import page  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
HOME = HERE.parents[1]
PIPELINE = """pipeline: parity
source:
  kafka: {{brokers: "localhost:1", topics: [documents], stop: latest}}
schema: {{fields: {{id: string, text: string, url: string}}}}
steps:
  - {step}
sink:
  parquet: {{path: "{work}/root"}}
rejects:
  files: {{path: "{work}/rejects", payload: reference}}
run: {{state: "file://{work}/state"}}
"""


def lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        return [json.loads(row) for row in rows]


class Corpus:
    """The documents, and what was decided about them."""

    def __init__(self, golden, work):
        self.golden, self.work = pathlib.Path(golden).absolute(), work
        self.documents = lines(self.golden / "dev.jsonl.gz")
        self.input = work / "documents.jsonl"
        with open(self.input, "w", encoding="utf-8") as out:
            for document in self.documents:
                out.write(json.dumps({key: document[key] for key in ("id", "text", "url")}) + "\n")
        lists = json.loads((self.golden / "url_lists.json").read_text())
        self.urls = ", ".join("%s: %s" % (name, json.dumps(words)) for name, words in lists.items())

    def decisions(self, name):
        return lines(self.golden / "decisions" / (name + ".jsonl.gz"))

    def step(self, text):
        return (text.replace("{punkt}", str(self.golden / "punkt_tab" / "english"))
                .replace("{lists}", str(self.golden / "wordlists")).replace("{urls}", self.urls))

    def preview(self, name, step):
        """What Millrace decides about each document, in their order."""
        folder = self.work / name
        folder.mkdir(parents=True, exist_ok=True)
        pipeline = folder / "pipeline.yaml"
        pipeline.write_text(PIPELINE.format(step=self.step(step), work=folder))
        told = subprocess.run([HOME / "millrace", "preview", "-f", pipeline, "--input", self.input, "--all", "--json"],
                              capture_output=True, text=True, encoding="utf-8", errors="surrogatepass",
                              env=dict(os.environ, MILLRACE_HEAP="1g"))
        if told.returncode:
            raise SystemExit("%s: preview ended with %d: %s" % (name, told.returncode, told.stderr.strip()[-1000:]))
        results = [json.loads(row) for row in told.stdout.split("\n") if row.startswith("{")]
        if len(results) != len(self.documents):
            raise SystemExit("%s: %d results for %d documents" % (name, len(results), len(self.documents)))
        return results


def compared(corpus, operation):
    """The differences of one operation: document → what differs."""
    results = corpus.preview(operation.name + "-" + operation.compare, operation.step)
    return COMPARISONS[operation.compare](corpus, corpus.decisions(operation.name), results)


def measures(corpus, chosen):
    """All measures are taken in one run."""
    into = ", ".join("m%d: %s" % (at, measure) for at, measure in enumerate(MEASURES.values()))
    step = ("measure_text: {field: text, into: {%s}, stop_words: ['file:{lists}/stopwords.json'],"
            " flagged_words: ['file:{lists}/flagged_words.json']}" % into)
    results = corpus.preview("measures", step)
    return {name: measured(corpus, corpus.decisions(name), results, "m%d" % at)
            for at, name in enumerate(MEASURES) if chosen(name)}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--golden", required=True)
    arguments.add_argument("--only", default="")
    arguments.add_argument("--work", default=str(HOME / "demo" / "target" / "parity"))
    arguments.add_argument("--write")
    given = arguments.parse_args()
    work = pathlib.Path(given.work).absolute()
    work.mkdir(parents=True, exist_ok=True)
    corpus = Corpus(given.golden, work)
    only = [name for name in given.only.split(",") if name]

    def chosen(name):
        return not only or name in only
    operations = [(tool, operation) for tool, all_of_it in TOOLS.items() for operation in all_of_it if chosen(operation.name)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(lambda one: compared(corpus, one[1]), operations))
    figures = measures(corpus, chosen) if any(map(chosen, MEASURES)) else {}
    rows = [(tool, operation.name, operation.step, operation.compare, differences)
            for (tool, operation), differences in zip(operations, found)]
    rows += [("measures", name, "measure_text: {field: text, into: {value: %s}}" % MEASURES[name], "value", differences)
             for name, differences in figures.items()]
    causes = json.loads((HERE / "causes.json").read_text())
    text, is_fine = page(rows, causes, len(corpus.documents))
    print(text)
    if given.write:
        pathlib.Path(given.write).write_text(text, encoding="utf-8")
    return 0 if is_fine else 1


if __name__ == "__main__":
    sys.exit(main())
