"""Whole jobs: from Kafka to shards, in one JVM with parallelism 1. What a step costs is what a job with it takes beyond one without.
usage: python3 docs/benchmarks/cleaning/jobs.py --documents FILE.jsonl [--times N] [--only NAME;…] [--work DIR]
Makes N documents of each one, with the words of each line in another order, so that none is near another. Half of a short job is the start of its JVM: run it with two N, and what one takes beyond the other is without it."""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys

from rows import multiply, read

HOME = pathlib.Path(__file__).resolve().parents[3]
TARGET = HOME / "demo" / "target"
sys.path.insert(0, str(HOME / "demo" / "src" / "test" / "python"))
from broker import Broker  # noqa: E402

PIPELINE = """pipeline: cleaning
source:
  kafka: {{brokers: "{brokers}", topics: [documents], start: earliest, stop: latest, event_time: {{max_lateness: 0s}}}}
schema: {{fields: {{id: string, text: string, url: string}}}}
steps:
{steps}sink:
  parquet: {{path: "{work}/root"}}
rejects:
  files: {{path: "{work}/rejects", payload: reference}}
run: {{parallelism: 1, checkpoint_seconds: 10, state: "file://{work}/state"{flink}}}
"""
MEGA = 1_000_000
FLINK = ', flink: {"taskmanager.memory.managed.size": 512m}'
WEB_TEXT = """  - keep_by_url: {field: url, domains: [example.org], banned_words: [torrent, slots], banned_subwords: [xxx, freelotto]}
  - keep_by_gopher_repetition: {field: text, tokenizer: spacy}
  - keep_by_gopher_quality: {field: text, tokenizer: spacy}
  - keep_by_c4_quality: {field: text, tokenizer: spacy, line_rules: [too_long_word, citation, too_few_words, javascript, policy]}
  - keep_by_fineweb_quality: {field: text, tokenizer: spacy}
  - drop_near_duplicates: {field: text, tokenizer: spacy, bands: 14, rows_per_band: 8, short_documents: keep}
"""
JOBS = {
    "no step": "  - keep_by_length: {field: id}\n",
    "exact duplicates": "  - drop_exact_duplicates: {fields: [text]}\n",
    "near duplicates, 14 bands of 8 rows": "  - drop_near_duplicates: {field: text, bands: 14, rows_per_band: 8}\n",
    "near duplicates, 25 bands of 9 rows": "  - drop_near_duplicates: {field: text}\n",
    "web text": WEB_TEXT,
}


def java():
    return os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"


def class_path():
    return ":".join([str(TARGET / "test-classes"), str(TARGET / "classes"), str(TARGET / "lib" / "*")])


def launch(work, *arguments, heap="1g"):
    """Runs a command of Millrace; gives its processor seconds."""
    command = [java(), "-Xmx" + heap, "-XX:+UseSerialGC", "-Dmillrace.log=%s" % (work / "log"), "-cp", class_path(), "io.millrace.demo.Launcher", *arguments]
    with open(work / "terminal.txt", "a") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit("%s: see %s" % (arguments[0], work / "terminal.txt"))
    return usage.ru_utime + usage.ru_stime


def counted(root):
    commits = [json.loads(path.read_text()) for path in sorted((root / ".millrace" / "commits").glob("*.json"))]
    return sum(entry["rows"] for commit in commits for entry in commit["add"])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--documents", required=True)
    arguments.add_argument("--times", type=int, default=8)
    arguments.add_argument("--only", default=";".join(JOBS))
    arguments.add_argument("--work", default=str(TARGET / "benchmark-cleaning-jobs"))
    given = arguments.parse_args()
    work = pathlib.Path(given.work).absolute()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    count = multiply(read(given.documents), given.times, work / "documents.jsonl")
    size = sum(len(row["text"].encode("utf-8", "replace")) for row in read(work / "documents.jsonl")) / MEGA
    print("%d documents, %.1f MB of text\n\n| steps | rows | CPU s of the whole job | MB per CPU s | of the steps alone |\n|---|--:|--:|--:|--:|" % (count, size))
    with Broker(work / "broker", java(), class_path(), "documents") as broker:
        launch(work, "produce", "--quiet", "--input", str(work / "documents.jsonl"), "--brokers", broker.address, "--topic", "documents", heap="256m")
        bare = None
        for name in given.only.split(";"):
            steps = JOBS[name]
            folder = work / name.replace(" ", "-").replace(",", "")
            folder.mkdir()
            pipeline = folder / "pipeline.yaml"
            pipeline.write_text(PIPELINE.format(brokers=broker.address, steps=steps, work=folder, flink=FLINK))
            took = launch(folder, "run", "-f", str(pipeline), "--quiet")
            bare = took if bare is None else bare
            alone = "%.1f" % (size / (took - bare)) if took > bare else ""
            print("| %s | %d | %.1f | %.1f | %s |" % (name, counted(folder / "root"), took, size / took, alone), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
