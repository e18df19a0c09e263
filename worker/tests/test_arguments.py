"""Arguments that do not fit: the message names the argument, what it must be, what it got, and all mistakes at once."""

from __future__ import annotations

from typing import Any

import pytest

from millrace import Loader, MillraceError, RefusedError, UnknownNameError
from refusals import opened, refused
from roots import Root


@pytest.mark.parametrize("options, error, parts", [
    ({"split": "dev"}, UnknownNameError, ["split 'dev' is unknown: the splits are test, train, validation"]),
    ({"columns": ["text", "txt"]}, UnknownNameError, ["column txt is unknown: the columns are", "text"]),
    ({"columns": []}, UnknownNameError, ["columns is empty"]),
    ({"format": "pandas"}, UnknownNameError, ["format 'pandas' is unknown: the formats are arrow, tensors"]),
    ({"batch": 9, "world": 2}, RefusedError, ["batch 9 is not a multiple of world size 2: take 8"]),
    ({"lanes": 0}, RefusedError, ["lanes is 0: it must be a whole number, at least 1"]),
    ({"epoch": -1}, RefusedError, ["epoch is -1"]),
    ({"prefetch": -1}, RefusedError, ["prefetch is -1"]),
    ({"run": "a/b"}, RefusedError, ["run 'a/b' is no id"]),
    ({"run": 7}, RefusedError, ["run must be a text, got a value of type int"]),
    ({"columns": "text"}, RefusedError, ["columns must be a list of names, got a text, as in columns=['text']"]),
    ({"columns": 5}, RefusedError, ["columns must be a list of names, got a value of type int"]),
    ({"columns": [5]}, RefusedError, ["columns must be a list of names, one of them is a value of type int"]),
    ({"rank": "0"}, RefusedError, ["rank must be a whole number, at least 0, got a text, '0'"]),
    ({"rank": 2, "world": 2}, RefusedError, ["rank is 2: with world 2 it must be from 0 to 1"]),
    ({"world": None}, RefusedError, ["world must be a whole number, at least 1, got None"]),
    ({"readers": 1.5}, RefusedError, ["readers must be a whole number, at least 1, got a value of type float, 1.5"]),
    ({"batch": True}, RefusedError, ["batch must be a whole number"]),
    ({"lanes": "8"}, RefusedError, ["lanes is '8': it must be a whole number, at least 1"]),
    ({"prefetch": "2"}, RefusedError, ["prefetch must be a whole number"]),
    ({"check_pages": 1}, RefusedError, ["check_pages must be True or False"]),
    ({"fill": ["text"]}, RefusedError, ["fill must be a dict of column to value, got a value of type list"]),
    ({"split": None}, UnknownNameError, ["split None is unknown"]),
    ({"batch": 400, "world": 2}, RefusedError, ["split train has 200 rows, the global batch 400 (200 per rank × world 2)",
                                                "a batch of at most 200, or tail='wrap'"]),
    ({"batch": 300, "world": 3}, RefusedError, ["a batch of at most 198, or tail='wrap'"]),
    ({"batch": 201, "world": 201}, RefusedError, ["an epoch has no step; give tail='wrap'"]),
    ({"rank": 1, "world": 2, "run": "a/b"}, RefusedError, ["run 'a/b' is no id"]),
    ({"rank": "0", "batch": 0, "seed": "x", "lanes": 0}, RefusedError, ["4 mistakes:", "- batch is 0", "- rank", "- seed",
                                                                       "- lanes is 0"]),
    ({"rank": "0", "split": "dev", "columns": ["txt"], "prefetch": -1, "format": "x"}, MillraceError,
     ["5 mistakes:", "- format", "- prefetch", "- rank", "- split", "- column txt"]),
])
def test_options_that_do_not_fit(root: Root, options: dict[str, Any], error: type[MillraceError], parts: list[str]) -> None:
    with refused(error, *parts):
        opened(root).dataset(**{"batch": 8, **options})


def test_a_key_given_in_place_of_keys_is_not_shown(root: Root) -> None:
    with refused(RefusedError, "keys must be what millrace.Keys.load(path) returns, got a text") as caught:
        opened(root).dataset(batch=8, keys="0123abcd")
    assert "0123abcd" not in str(caught.value)


def test_the_mistakes_of_a_call_are_told_together(root: Root) -> None:
    with pytest.raises(MillraceError) as caught:
        opened(root).dataset(batch=8, rank="0", split="dev")
    assert [type(error) for error in caught.value.mistakes] == [RefusedError, UnknownNameError]


def test_whole_numbers_of_another_library_are_taken(root: Root) -> None:
    class Four(int):
        pass
    plan = opened(root).dataset(batch=Four(4)).plan
    assert type(plan.batch) is int and plan.batch == 4


def test_a_batch_as_large_as_the_split_or_a_wrapped_one_has_a_step(root: Root) -> None:
    assert len(list(opened(root).dataset(batch=200))) == len(list(opened(root).dataset(batch=900, tail="wrap"))) == 1


@pytest.mark.parametrize("readers", ["x", -1, None])
def test_readers_of_a_loader(root: Root, readers: Any) -> None:
    with refused(RefusedError, "readers", "at least 0"):
        Loader(opened(root).dataset(batch=8), readers=readers)
