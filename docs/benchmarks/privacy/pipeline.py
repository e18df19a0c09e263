"""The support-chat example with and without privacy: processor time and records a second of a bounded run over one topic.
usage: python3 docs/benchmarks/privacy/pipeline.py [--records N] [--few N] [--rounds N] [--only NAME,…] [--work DIR]
Each variant runs in a process of its own over the same topic, and over a shorter one: further records are those that the longer
topic has more, divided by the processor time that they took more, which leaves start and most of the compiling out.
Needs a built checkout (./mvnw -DskipTests -DskipITs package) and Python 3 without any package."""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

HOME = pathlib.Path(__file__).resolve().parents[3]
TARGET = HOME / "demo" / "target"
sys.path.insert(0, str(HOME / "demo" / "src" / "test" / "python"))
from broker import Broker  # noqa: E402

PIPELINE = """pipeline: support-chat
source:
  kafka: {{brokers: "{brokers}", topics: [{topic}], start: earliest, stop: latest}}
schema:
  fields:
    message_id: string
    conversation_id: string
    customer_id: {{type: string, tags: [sensitive], from: customer.id}}
    email: {{type: string, tags: [sensitive], from: customer.email}}
    sent_at: timestamp
    author: {{type: label, names: [customer, agent]}}
    language: {{type: label, names: [en, de, fr, es, it, pl, zh]}}
    text: {{type: string, tags: [sensitive]}}
steps:
  - repair_unicode: {{fields: [text]}}
  - keep_by_length: {{field: text, min_chars: 5}}
{steps}
keys: {{kek: "file:{work}/kek.json", bundle: "file:{work}/bundle.keys"}}
sink:
  parquet: {{path: "{work}/root"}}
rejects:
  files: {{path: "{work}/rejects", payload: reference}}
run: {{parallelism: 1, checkpoint_seconds: 10, state: "file://{work}/state"}}
"""
FIELDS = ["  - pseudonymize: {field: customer_id, domain: customers}", "  - tokenize_value: {field: email, domain: addresses}"]
CLEAR = ["release: [customer_id, email, text]"]
VARIANTS = {
    "no privacy": CLEAR,
    "fields encrypted": [*FIELDS, "  - encrypt: {fields: [text]}"],
    "scrub_text without the gate": [*FIELDS, "  - scrub_text: {field: text, replace_with: surrogate, domain: customers}",
                                    "leak_gate: {share: 0}"],
    "scrub_text and leak gate": [*FIELDS, "  - scrub_text: {field: text, replace_with: surrogate, domain: customers}"],
}
TOPICS = ("few", "all")


def java(*arguments, heap="1g"):
    command = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    path = ":".join([str(TARGET / "test-classes"), str(TARGET / "classes"), str(TARGET / "lib" / "*")])
    return [command, "-Xmx" + heap, "-XX:+UseSerialGC", "-cp", path, *arguments]


def launch(given, *arguments):
    """Runs a command of Millrace; gives its processor seconds."""
    log = given.work / "terminal.txt"
    before = os.times()
    with open(log, "a", encoding="utf-8") as out:
        command = java("-Dmillrace.log=%s" % (given.work / "job.log"), "io.millrace.demo.Launcher", *arguments)
        code = subprocess.run(command, stdout=out, stderr=out).returncode
    if code:
        raise RuntimeError("%s ended with %d: see %s" % (arguments[0], code, log))
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def rows(root):
    commits = [json.loads(path.read_text()) for path in (root / ".millrace" / "commits").glob("*.json")]
    return sum(entry["rows"] for commit in commits for entry in commit["add"])


def measured(given, broker, name, topic):
    """Processor seconds, wall seconds and rows of one run."""
    work = given.work / "run"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    file = work / "pipeline.yaml"
    file.write_text(PIPELINE.format(brokers=broker.address, topic=topic, work=work, steps="\n".join(VARIANTS[name])))
    launch(given, "keys", "init", "-f", str(file))
    begun = time.monotonic()
    seconds = launch(given, "run", "-f", str(file))
    return {"cpu": seconds, "wall": time.monotonic() - begun, "rows": rows(work / "root")}


def show(given, told):
    print("load %s\n" % " ".join("%.1f" % each for each in os.getloadavg()))
    print("| pipeline | rows | wall s | CPU s | records per CPU s | further records per CPU s | µs of CPU each | of no privacy |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    bare = None
    for name in given.only.split(","):
        few, every = ([run for run in told if run[0] == (name, topic)] for topic in TOPICS)
        middle = lambda runs, key: statistics.median(run[1][key] for run in runs)  # noqa: E731
        more = middle(every, "cpu") - middle(few, "cpu")
        further = (given.records - given.few) / more
        bare = bare or further
        print("| %s | %d | %.1f | %.1f | %.0f | %.0f | %.1f | %.2f |" % (
            name, middle(every, "rows"), middle(every, "wall"), middle(every, "cpu"), given.records / middle(every, "cpu"),
            further, 1e6 / further, further / bare))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--records", type=int, default=300_000)
    arguments.add_argument("--few", type=int, default=50_000)
    arguments.add_argument("--rounds", type=int, default=1)
    arguments.add_argument("--only", default=",".join(VARIANTS))
    arguments.add_argument("--work", type=pathlib.Path, default=TARGET / "benchmark-privacy")
    given = arguments.parse_args()
    given.work = given.work.absolute()
    shutil.rmtree(given.work, ignore_errors=True)
    given.work.mkdir(parents=True)
    told = []
    with Broker(given.work / "broker", java()[0], java()[-1], "unused", 1) as broker:
        for topic, records in zip(TOPICS, (given.few, given.records)):
            lines = given.work / (topic + ".jsonl")
            launch(given, "generate", "--example", "support-chat", "--records", str(records), "--output", str(lines))
            launch(given, "produce", "--quiet", "--input", str(lines), "--brokers", broker.address, "--topic", topic,
                   "--create-topic", "1")
        for _ in range(given.rounds):
            for name in given.only.split(","):
                for topic in TOPICS:
                    told.append(((name, topic), measured(given, broker, name, topic)))
                    print(*told[-1], file=sys.stderr, flush=True)
    show(given, told)
    return 0


if __name__ == "__main__":
    sys.exit(main())
