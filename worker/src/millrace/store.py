"""All access to files: a root on a local disk or in an object store, through `pyarrow.fs`."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote, unquote

import pyarrow as pa
import pyarrow.fs as fs

from millrace.arguments import of_type
from millrace.errors import RESTORE, DamagedError, MillraceError, UnknownNameError, first_line

FORMAT = "millrace/1"
PIECE = 8 << 20
S3_NEEDS = ("S3 takes its endpoint from AWS_ENDPOINT_URL_S3, the region from AWS_REGION, the credentials from "
            "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY")
LEAST_SECRET = 3  # shorter ones stand in any line by chance
SECRETS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")


class Store:
    """The files of one root. Paths are relative to it, with `/`.

    `uri`: a local path, `file://…`, or `s3://bucket/prefix?endpoint_override=…&scheme=…&region=…`, the parameters of
    `pyarrow.fs.FileSystem.from_uri`. Without `endpoint_override`, the environment's AWS_ENDPOINT_URL_S3 or
    AWS_ENDPOINT_URL is used.
    """

    def __init__(self, uri: str | os.PathLike[str]) -> None:
        of_type("uri", uri, (str, os.PathLike), "a directory or s3://bucket/prefix")
        self.uri = os.fspath(uri)
        self._open_file_system()

    def __reduce__(self) -> tuple[type[Store], tuple[str]]:
        return Store, (self.uri,)

    def _open_file_system(self) -> None:
        try:
            self.local, base = "://" not in self.uri, self.uri
            if self.local:
                self._fs: fs.FileSystem = fs.LocalFileSystem()
            else:
                self._fs, base = fs.FileSystem.from_uri(with_endpoint(self.uri, os.environ))
                self.local = self._fs.type_name == "local"
        except (pa.ArrowException, OSError, ValueError) as error:
            raise MillraceError(f"{self} cannot be opened ({reason(error, self.uri)}): give a directory or "
                                f"s3://bucket/prefix{self._way_out}") from None
        self.base = base.rstrip("/") or "/"

    @property
    def _way_out(self) -> str:
        return f"; {S3_NEEDS}" if self.uri.startswith("s3://") else ""

    def check_bucket(self) -> None:
        """Refuses an address whose bucket is not there, as far as the store tells."""
        bucket = self.base.split("/")[0]
        if self.local or not bucket:
            return
        try:
            found = self._fs.get_file_info(bucket).type
        except (pa.ArrowException, OSError):  # no right to ask
            return
        if found == fs.FileType.NotFound:
            raise UnknownNameError(f"{self} cannot be opened: the bucket {bucket} does not exist; {S3_NEEDS}")

    def __str__(self) -> str:
        return without_secrets(self.uri)

    def __repr__(self) -> str:
        return f"Store({without_secrets(self.uri)!r})"

    @contextmanager
    def _asked(self, path: str) -> Iterator[None]:
        """Turns what a file system raises into an error of this package."""
        try:
            yield
        except FileNotFoundError:
            raise DamagedError(f"{path} is missing in {self}: {RESTORE}") from None
        except (pa.ArrowException, OSError) as error:
            raise MillraceError(f"{path or 'the root'} cannot be read in {self} ({reason(error, self.uri)}): check the "
                                f"address, the endpoint and the rights to read{self._way_out}") from None

    def path(self, path: str) -> str:
        """The path as the file system takes it."""
        return f"{self.base}/{path}"

    def exists(self, path: str = "") -> bool:
        """Whether a file or a directory is there."""
        with self._asked(path):
            return bool(self._fs.get_file_info(self.path(path).rstrip("/")).type != fs.FileType.NotFound)

    def sizes(self, directory: str) -> dict[str, int]:
        """Path → bytes of every file in a directory, in one listing; empty if there is no such directory."""
        selector = fs.FileSelector(self.path(directory), allow_not_found=True)
        with self._asked(directory):
            files = [info for info in self._fs.get_file_info(selector) if info.is_file]
        return {f"{directory}/{info.base_name}": info.size for info in files}

    def size(self, path: str) -> int:
        """Bytes of one file."""
        with self._asked(path):
            info = self._fs.get_file_info(self.path(path))
        if not info.is_file:
            raise DamagedError(f"{path} is gone from {self}")
        return int(info.size)

    def names(self, directory: str) -> list[str]:
        """Sorted names, without `.json`, of a directory's JSON files."""
        bases = (path.rsplit("/", 1)[1] for path in self.sizes(directory))
        return sorted(base.removesuffix(".json") for base in bases if base.endswith(".json"))

    def open(self, path: str) -> pa.NativeFile:
        """A file for reading at any place: a memory map on a local disk."""
        try:
            return pa.memory_map(self.path(path)) if self.local else self._fs.open_input_file(self.path(path))
        except (pa.ArrowException, OSError) as error:
            raise DamagedError(f"{path} cannot be opened in {self} ({type(error).__name__}): the snapshot was revoked "
                               "or retired and its file deleted, or the dataset is damaged: `millrace snapshot verify` "
                               f"tells which; open a newer snapshot if there is one, or {RESTORE}") from None

    def read(self, path: str) -> bytes:
        """All bytes of a small file."""
        with self._asked(path), self._fs.open_input_stream(self.path(path)) as stream:
            content: bytes = stream.read()
            return content

    def read_json(self, path: str) -> dict[str, Any]:
        """A JSON file of the format (contract section 1)."""
        try:
            content = json.loads(self.read(path))
        except MillraceError:
            raise
        except ValueError as error:
            raise DamagedError(f"{path} in {self} is no readable JSON ({type(error).__name__}): "
                               f"{RESTORE}") from None
        found = content.get("format") if isinstance(content, dict) else None
        if found != FORMAT:
            raise DamagedError(f"{path} in {self} has format {found!r}, this package reads {FORMAT!r}")
        return dict(content)

    def find_json(self, path: str) -> dict[str, Any] | None:
        """The same, or None if there is no such file."""
        return self.read_json(path) if self.exists(path) else None

    def write_json(self, path: str, content: dict[str, Any]) -> None:
        """Replaces a JSON file. On a local disk it is written as scratch first (contract section 1, `.millrace/tmp`), so
        that a reader sees the old file or the new one, never a part; an object store replaces whole objects anyway."""
        text = (json.dumps({"format": FORMAT, **content}, indent=1) + "\n").encode()
        target = self.path(path)
        written = self.path(f".millrace/tmp/{path.rsplit('/', 1)[1]}.{os.getpid()}") if self.local else target
        try:
            self._write(written, text)
            if self.local:
                os.makedirs(os.path.dirname(target), exist_ok=True)
                os.replace(written, target)
        except OSError as error:
            raise MillraceError(f"{path} cannot be written in {self} ({type(error).__name__}): give the training the "
                                "right to write there, or leave out run") from None

    def _write(self, target: str, text: bytes) -> None:
        if self.local:
            os.makedirs(os.path.dirname(target), exist_ok=True)
        with self._fs.open_output_stream(target) as stream:
            stream.write(text)

    def sha256(self, path: str) -> str:
        """Hash of a file's bytes, lower-case hex; reads it once, 8 MiB at a time."""
        digest = hashlib.sha256()
        with self._asked(path), self._fs.open_input_stream(self.path(path)) as stream:
            while piece := stream.read(PIECE):
                digest.update(piece)
        return digest.hexdigest()


def with_endpoint(uri: str, environment: Mapping[str, str]) -> str:
    """Adds the endpoint of AWS_ENDPOINT_URL_S3, or of AWS_ENDPOINT_URL, to an S3 address that names none."""
    endpoint = environment.get("AWS_ENDPOINT_URL_S3") or environment.get("AWS_ENDPOINT_URL")
    if not endpoint or not uri.startswith("s3://") or "endpoint_override=" in uri:
        return uri
    scheme, _, host = endpoint.rpartition("://")
    parameters = f"endpoint_override={quote(host.rstrip('/'), safe='')}&scheme={scheme or 'https'}"
    return f"{uri}{'&' if '?' in uri else '?'}{parameters}"


def without_secrets(uri: str) -> str:
    """The address without user, password and parameters."""
    scheme, separator, rest = uri.partition("://")
    if not separator:
        return uri
    return f"{scheme}://{rest.partition('?')[0].rpartition('@')[2]}"


def reason(error: BaseException, uri: str) -> str:
    """The first line of an error of Arrow; only its class, if the line holds a key or an address with more than its place."""
    line = first_line(error)
    hidden = secrets(uri, os.environ) | ({uri} - {without_secrets(uri)})
    return type(error).__name__ if any(secret in line for secret in hidden) else line


def secrets(uri: str, environment: Mapping[str, str]) -> set[str]:
    """What no message may hold: user and password and values of parameters of an address, and the environment's keys."""
    _, _, rest = uri.partition("://")
    place, _, query = rest.partition("?")
    user = place.rpartition("@")[0]
    found = {user, *user.split(":"), *(environment.get(name, "") for name in SECRETS)}
    found |= {part.partition("=")[2] for part in query.split("&") if "secret" in part or "key" in part or "token" in part}
    return {text for each in found for text in (each, unquote(each)) if len(text) >= LEAST_SECRET}
