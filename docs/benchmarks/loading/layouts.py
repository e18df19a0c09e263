"""Writes a set in Millrace's layout, and from there in the layouts of other readers, by their own writers."""
import hashlib
import json
import shutil
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from rows import TOKENS, RowSet

NOW = "2026-11-22T00:00:00Z"
CHUNK = "64MB"  # LitData's own choice for chunks; shards of MDS have 64 MiB by default


def write_root(rows: RowSet, root: Path, count: int, files: int) -> None:
    """A root with one snapshot of one segment, as output contract millrace/1 wants it."""
    features = {"_mr_id": {"_type": "Value", "dtype": "string"}, **rows.features}
    shards = [_shard(rows, root, features, number, range(number * count // files, (number + 1) * count // files))
              for number in range(files)]
    shapes = {name: [feature["length"]] for name, feature in rows.features.items() if "length" in feature}
    _document(root, "dataset.json", name=rows.name, profile="train", features=features, never_null=list(features),
              shapes=shapes, ciphertext={},
              split_rule={"column": None, "seed": 1, "weights": [["train", 10000]]})
    _document(root, f"commits/{0:020d}.json", seq=0, kind="append", created_at=NOW, append=0, source={}, held=0,
              counts={}, add=shards, remove=[])
    text = "millrace/1\n" + "".join(f"0\t{shard['path']}\t{shard['sha256']}\t{shard['rows']}\t"
                                    f"{','.join(map(str, shard['row_groups']))}\n" for shard in shards)
    snapshot = hashlib.sha256(text.encode()).hexdigest()
    _document(root, f"snapshots/{snapshot}.json", snapshot_id=snapshot, parent=None, commit=0, created_at=NOW,
              segments=[shards])
    _document(root, "tags/LATEST.json", snapshot_id=snapshot)


def _shard(rows: RowSet, root: Path, features: dict, number: int, members: range) -> dict:
    path = f"data/train/part-{'0a' * 8}-{number:08d}.parquet"
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    groups = [members[at:at + rows.group] for at in range(0, len(members), rows.group)]
    footer = {"huggingface": json.dumps({"info": {"features": features}})}
    for group in groups:
        table = rows.make(group.start, len(group))
        ids = pa.array([f"{rows.name}/0/{row}/0" for row in group])
        table = table.add_column(0, "_mr_id", ids).replace_schema_metadata(footer)
        if group is groups[0]:
            writer = pq.ParquetWriter(target, table.schema, compression="zstd", compression_level=3, use_dictionary=False,
                                      data_page_version="1.0", write_page_index=True, write_page_checksum=True)
        writer.write_table(table, row_group_size=rows.group)
    writer.close()
    return {"path": path, "bytes": target.stat().st_size, "sha256": hashlib.sha256(target.read_bytes()).hexdigest(),
            "rows": len(members), "row_groups": [len(group) for group in groups]}


def _document(root: Path, path: str, **content: object) -> None:
    target = root / ".millrace" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps({"format": "millrace/1", **content}), encoding="utf-8")


def parquet_files(root: Path) -> list[str]:
    return sorted(map(str, root.glob("data/train/*.parquet")))


def _rows_of(file: str, columns: list[str]):
    for batch in pq.ParquetFile(file).iter_batches(1000, columns=columns):
        yield from batch.to_pylist()


def _litdata_row(file_and_columns: tuple[str, list[str]]):
    yield from _rows_of(*file_and_columns)


def _litdata_tokens(file_and_columns: tuple[str, list[str]]):
    import torch
    for row in _rows_of(*file_and_columns):
        yield torch.tensor(row["tokens"], dtype=torch.int32)


def write_litdata(rows: RowSet, root: Path, target: Path) -> None:
    """Chunks by `litdata.optimize`: dicts, or for tokens its own layout for them, `TokensLoader`."""
    import litdata
    of_tokens = {"fn": _litdata_tokens, "item_loader": litdata.TokensLoader(block_size=TOKENS)}
    litdata.optimize(inputs=[(file, rows.columns) for file in parquet_files(root)], output_dir=str(target),
                     chunk_bytes=CHUNK, num_workers=1, keep_data_ordered=True, verbose=False,
                     **(of_tokens if rows.name == "tokens" else {"fn": _litdata_row}))


def write_litdata_index(rows: RowSet, root: Path, target: Path) -> None:
    """The same Parquet files, linked, because LitData may write beside them and delete what it has read."""
    import litdata
    target.mkdir(parents=True)
    for file in parquet_files(root):
        (target / Path(file).name).hardlink_to(file)
    litdata.index_parquet_dataset(str(target))


def write_mds(rows: RowSet, root: Path, target: Path) -> None:
    import numpy as np
    from streaming import MDSWriter
    columns = {"text": "str", "label": "int", "number": "int"} if rows.name == "text" else {"tokens": f"ndarray:int32:{TOKENS}"}
    with MDSWriter(out=str(target), columns=columns) as writer:
        for file in parquet_files(root):
            for row in _rows_of(file, rows.columns):
                writer.write(row if rows.name == "text" else {"tokens": np.array(row["tokens"], np.int32)})


def write_arrow(rows: RowSet, root: Path, target: Path) -> None:
    """Hugging Face's own cache: Arrow files that it maps into memory."""
    import datasets
    datasets.load_dataset("parquet", data_files=parquet_files(root), split="train", columns=rows.columns,
                          cache_dir=str(target))


LAYOUTS = {"litdata": write_litdata, "litdata-index": write_litdata_index, "mds": write_mds, "arrow": write_arrow}


def write_all(rows: RowSet, work: Path, count: int, files: int) -> None:
    """Everything under `work`/set; what is there already stays."""
    home = work / rows.name
    if not (home / "written").exists():
        shutil.rmtree(home, ignore_errors=True)
        write_root(rows, home / "root", count, files)
        for name, write in LAYOUTS.items():
            write(rows, home / "root", home / name)
        (home / "written").touch()
