"""The chart, and the pipeline file that goes into it."""
import pathlib

import broker
import cluster

CHART = str(broker.HOME / "helm" / "chart")


def pipeline(name, changes=None):
    """The path of a pipeline file; where something is to be changed, of a copy."""
    path = broker.HERE / name
    if not changes:
        return str(path)
    text = path.read_text()
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, new)
    copy = broker.HOME / "helm" / "target" / "acceptance" / ("changed-" + name)
    copy.write_text(text)
    return str(copy)


def options(name, changes=None):
    return ["--values", str(broker.HERE / "values.yaml"), "--set-file", "pipelineFile=" + pipeline(name, changes)]


def helm(*arguments):
    return cluster.run("helm3", *arguments).stdout


def refused(*arguments):
    """What helm says of an installation that it must refuse."""
    done = cluster.run("helm3", "install", "refused", CHART, *arguments, "--dry-run", ok=False)
    assert done.returncode, "accepted"
    return done.stderr
