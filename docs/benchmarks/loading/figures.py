"""The tables of loading.md from what was measured."""
import statistics
from collections.abc import Callable

WORKER = "Millrace, Arrow batches"
HEAD = ("| reader | rows per CPU s | times | next epoch: rows per CPU s | times | CPU s | wall s | first batch s | resume s | resume exact | peak MB | "
        "of it imports | mixed |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|---|--:|--:|--:|")


def of(results: list[dict], rows: str, name: str, what: str) -> list[dict]:
    return [one for one in results if (one["set"], one["reader"], one["what"]) == (rows, name, what)]


def median(found: list[dict], value: Callable[[dict], float]) -> float:
    return statistics.median(map(value, found))


def speed(results: list[dict], rows: str, name: str) -> float:
    return median(of(results, rows, name, "epoch"), lambda one: one["rows"] / one["cpu"])


def speed_again(results: list[dict], rows: str, name: str) -> float | None:
    """Of the next epoch; None if the reader read one only."""
    found = [one for one in of(results, rows, name, "epoch") if one.get("again")]
    return median(found, lambda one: one["rows"] / one["again"]) if found else None


def of_next(results: list[dict], rows: str, name: str) -> list[str]:
    worker, other = speed_again(results, rows, WORKER), speed_again(results, rows, name)
    return [f"{other:,.0f}", f"{worker / other:.2f}"] if worker and other else ["–", "–"]


def line(results: list[dict], rows: str, name: str) -> str:
    epochs, resumes = of(results, rows, name, "epoch"), of(results, rows, name, "resume")
    checks = of(results, rows, name, "check")
    cells = [name, f"{speed(results, rows, name):,.0f}",
             f"{speed(results, rows, WORKER) / speed(results, rows, name):.2f}"]
    cells += of_next(results, rows, name)
    cells += [f"{median(epochs, lambda one: one[key]):.2f}" for key in ("cpu", "wall", "first")]
    cells += [f"{median(resumes, lambda one: one['wall']):.2f}", "yes" if all(one["exact"] for one in resumes) else "no"
              ] if resumes else ["–", "–"]
    cells += [f"{median(epochs, lambda one: one[key]) / 1000:,.0f}" for key in ("peak", "before")]
    return "| " + " | ".join([*cells, f"{checks[0]['mixed']:.2f}" if checks else "–"]) + " |"


def table(results: list[dict], rows: str, names: list[str]) -> str:
    read = [name for name in names if of(results, rows, name, "epoch")]
    return "\n".join([HEAD, *(line(results, rows, name) for name in read)])


def every(results: list[dict]) -> str:
    head = "| round | set | reader | rows | CPU s | wall s | first batch s | peak MB |\n|--:|---|---|--:|--:|--:|--:|--:|"
    return "\n".join([head, *(f"| {one['round']} | {one['set']} | {one['reader']} | {one['rows']} | {one['cpu']:.2f} | "
                              f"{one['wall']:.2f} | {one['first']:.2f} | {one['peak'] / 1000:,.0f} |"
                              for one in results if one["what"] == "epoch")])
