"""The same root behind an S3 address, from a server on this machine."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator

import pyarrow.fs as fs
import pytest

from conftest import required
from millrace import MillraceError, Snapshot, UnknownNameError
from roots import Root, row

SERVER = ("from moto.server import ThreadedMotoServer; import sys; server = ThreadedMotoServer('127.0.0.1', 0, verbose=False); "
          "server.start(); print(server.get_host_and_port()[1], flush=True); sys.stdin.read()")


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    required("moto.server")
    for name, value in {"ACCESS_KEY_ID": "x", "SECRET_ACCESS_KEY": "y", "DEFAULT_REGION": "us-east-1",
                        "EC2_METADATA_DISABLED": "true"}.items():
        monkeypatch.setenv(f"AWS_{name}", value)
    with subprocess.Popen([sys.executable, "-W", "ignore", "-c", SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None and server.stdin is not None
        yield f"127.0.0.1:{int(server.stdout.readline())}"
        server.stdin.close()


def test_a_root_in_an_object_store(root: Root, endpoint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    remote = fs.S3FileSystem(endpoint_override=endpoint, scheme="http", allow_bucket_creation=True)
    remote.create_dir("bucket")
    fs.copy_files(str(root.path), "bucket/deep/root", source_filesystem=fs.LocalFileSystem(), destination_filesystem=remote)
    parameters = Snapshot.open(f"s3://bucket/deep/root?endpoint_override={endpoint}&scheme=http")
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{endpoint}")
    snapshot = Snapshot.open("s3://bucket/deep/root")
    assert snapshot.id == parameters.id == Snapshot.open(root.path).id
    snapshot.verify()
    dataset = snapshot.dataset(batch=8, run="run-1")
    assert [b.to_pylist() for b in dataset] == [b.to_pylist() for b in Snapshot.open(root.path).dataset(batch=8)]
    dataset.state_dict()
    assert snapshot.store.read_json(".millrace/runs/run-1.json")["spans"][0]["to"] == 200
    with pytest.raises(UnknownNameError, match="is no Millrace dataset"):
        Snapshot.open("s3://bucket/other")
    with pytest.raises(UnknownNameError, match="the bucket nowhere does not exist; .*AWS_ENDPOINT_URL_S3"):
        Snapshot.open("s3://nowhere/root")
    root.snapshot(root.append(root.file([row(1)], 1)))
    assert snapshot.wait_for_new(timeout=0) is None


def test_an_object_store_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    began = time.monotonic()
    with pytest.raises(MillraceError, match="dataset.json cannot be read in .*s3://bucket/root.*: check the address.*AWS_REGION.*AWS_ACCESS_KEY_ID") as caught:
        Snapshot.open("s3://key:secret@bucket/root")
    assert time.monotonic() - began < 60 and "secret" not in str(caught.value).lower().replace("aws_secret_access_key", "")


def test_a_bucket_that_nobody_resolves_says_why_and_what_s3_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3", "AWS_REGION", "AWS_DEFAULT_REGION"):
        monkeypatch.delenv(name, raising=False)
    told = {"from_uri": lambda uri: (_ for _ in ()).throw(OSError("Bucket 'b' not found\nmore"))}
    monkeypatch.setattr("millrace.store.fs.FileSystem", type("FileSystem", (), told))
    with pytest.raises(MillraceError, match=r"s3://b/p cannot be opened \(Bucket 'b' not found\): .*AWS_ENDPOINT_URL_S3.*"
                                            "AWS_REGION.*AWS_ACCESS_KEY_ID"):
        Snapshot.open("s3://b/p")
