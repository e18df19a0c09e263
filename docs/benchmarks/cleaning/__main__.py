"""Measures Millrace's cleaning steps beside datatrove, Data-Juicer and Dolma on the same documents, one core each.
usage: python3 docs/benchmarks/cleaning --documents FILE.jsonl [--punkt FOLDER] [--work DIR] [--only NAME,…] [--warm S] [--measure S]
Installs the other tools from PyPI into a virtual environment below --work at its first run. Needs a built checkout
(./mvnw -DskipTests -DskipITs package). FILE holds objects with id and text; FOLDER is NLTK's punkt_tab/english."""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import venv

HERE = pathlib.Path(__file__).resolve().parent
HOME = HERE.parents[2]
TARGET = HOME / "demo" / "target"

TOOLS = {
    "datatrove": ["datatrove==0.10.1", "spacy==3.8.18", "nltk==3.10.4", "ftfy==6.3.1", "tldextract==5.4.0", "xxhash==3.8.2",
                  "tokenizers", "fasteners", "orjson", "regex"],
    "data-juicer": ["py-data-juicer==1.6.1", "aiohttp"],
    "dolma": ["dolma==1.2.1"],
}

WORDS = "tokenizer: {tokenizer}{punkt}"
FINEWEB = """  - keep_by_gopher_repetition: {{field: text, {words}}}
  - keep_by_gopher_quality: {{field: text, {words}}}
  - keep_by_c4_quality: {{field: text, line_rules: [too_long_word, citation, too_few_words, javascript, policy], {words}}}
  - keep_by_fineweb_quality: {{field: text, {words}}}
"""

# name: what is measured, the other tool, its task, steps of Millrace, how the steps find words
CASES = {
    "fineweb-nltk": ("FineWeb's filters, words by NLTK", "datatrove", "fineweb-nltk", FINEWEB, "nltk"),
    "fineweb-spacy": ("FineWeb's filters, words by spaCy", "datatrove", "fineweb-spacy", FINEWEB, "spacy"),
    "fineweb-unicode": ("FineWeb's filters, words by UAX 29", "datatrove", "fineweb-spacy", FINEWEB, "unicode"),
    "minhash": ("MinHash signatures", "datatrove", "minhash-signatures", "  - add_minhash: {{field: text, into: signature, bands: 14, rows_per_band: 8, tokenizer: {tokenizer}}}\n", "spacy"),
    "minhash-default": ("MinHash signatures, 25 bands of 9 rows by UAX 29 against 14 of 8 by spaCy", "datatrove", "minhash-signatures",
                        "  - add_minhash: {{field: text, into: signature}}\n", "unicode"),
    "juicer": ("Data-Juicer's eight filters without word lists", "data-juicer", "juicer-filters",
               "  - keep_by_juicer_rules: {{field: text}}\n", None),
    "juicer-wordless": ("Data-Juicer's four filters without words", "data-juicer", "juicer-wordless",
                        "  - keep_by_juicer_rules: {{field: text, rules: [alphanumeric, average_line_length, maximum_line_length, text_length]}}\n", None),
    "exact": ("exact duplicates", "dolma", "dolma-exact", "  - drop_exact_duplicates: {{fields: [text]}}\n", None),
}

PIPELINE = """pipeline: cleaning
source:
  kafka: {{brokers: "localhost:1", topics: [documents], stop: latest}}
schema: {{fields: {{id: string, text: string}}}}
steps:
{steps}sink:
  parquet: {{path: "{work}/root"}}
rejects:
  files: {{path: "{work}/rejects", payload: reference}}
run: {{state: "file://{work}/state"}}
"""


def environment(tool, work):
    """The Python of a tool, installed if that is still to be done."""
    folder = work / "environments" / tool
    python = folder / "bin" / "python"
    if not (folder / "done").exists():
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *TOOLS[tool]], check=True)
        (folder / "done").touch()
    return python


def punkt(folder, work):
    """Where NLTK looks for the tables of its sentence model."""
    place = work / "nltk_data" / "tokenizers" / "punkt_tab" / "english"
    if not place.exists():
        place.parent.mkdir(parents=True)
        shutil.copytree(folder, place)
    return work / "nltk_data"


def other(case, given, work):
    _, tool, task, _, _ = CASES[case]
    scratch = work / "scratch"
    shutil.rmtree(scratch, ignore_errors=True)
    surroundings = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    if given.punkt:
        surroundings["NLTK_DATA"] = str(punkt(given.punkt, work))
    told = subprocess.run(["taskset", "-c", "0", environment(tool, work), HERE / "tools.py", task, given.documents, scratch], env=surroundings,
                          capture_output=True, text=True)
    if told.returncode:
        raise SystemExit("%s: %s ended with %d:\n%s" % (case, tool, told.returncode, told.stderr[-2000:]))
    return json.loads(told.stdout.splitlines()[-1])


def ours(case, given, work):
    *_, steps, tokenizer = CASES[case]
    words = WORDS.format(tokenizer=tokenizer, punkt=", punkt_folder: \"%s\"" % given.punkt if tokenizer == "nltk" else "")
    pipeline = work / (case + ".yaml")
    pipeline.write_text(PIPELINE.format(steps=steps.format(words=words, tokenizer=tokenizer), work=work))
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    classes = ":".join([str(TARGET / "test-classes"), str(TARGET / "classes"), str(TARGET / "lib" / "*")])
    told = subprocess.run(["taskset", "-c", "0", java, "-Xmx1g", "-XX:+UseSerialGC", "-Dmillrace.log=%s" % (work / "log"), "-cp", classes,
                           "io.millrace.demo.benchmark.cleaning.CleaningBenchmark", given.documents, pipeline, str(given.warm),
                           str(given.measure)], capture_output=True, text=True)
    if told.returncode:
        raise SystemExit("%s: Millrace ended with %d:\n%s" % (case, told.returncode, told.stderr[-2000:]))
    return json.loads(told.stdout.splitlines()[-1])


def speed(figures):
    return figures["megabytes"] / figures["cpu_seconds"]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--documents", required=True)
    arguments.add_argument("--punkt")
    arguments.add_argument("--work", default=str(TARGET / "benchmark-cleaning"))
    arguments.add_argument("--only", default=",".join(CASES))
    arguments.add_argument("--warm", type=float, default=20)
    arguments.add_argument("--measure", type=float, default=10)
    given = arguments.parse_args()
    work = pathlib.Path(given.work).absolute()
    work.mkdir(parents=True, exist_ok=True)
    print("| what | other tool | MB per CPU s | kept | Millrace MB per CPU s | kept | ratio |\n|---|---|--:|--:|--:|--:|--:|")
    for case in given.only.split(","):
        if CASES[case][4] == "nltk" and not given.punkt:
            continue
        theirs, mine = other(case, given, work), ours(case, given, work)
        print("| %s | %s | %.2f | %d | %.1f | %d | %.0f |" % (
            CASES[case][0], CASES[case][1], speed(theirs), theirs["kept"], speed(mine), mine["kept"], speed(mine) / speed(theirs)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
