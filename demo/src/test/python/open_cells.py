"""Opens every encrypted cell of a dataset with exported keys, through the contract's reference, and looks at what it says.
usage: open_cells.py --root DIR --keys EXPORT.json --readers DIR"""
import argparse
import json
import pathlib
import re
import sys

import pyarrow.dataset as ds

MAIL = re.compile(r"^[a-z.]+\d+@example\.(com|org|net)$")


def main():
    arguments = argparse.ArgumentParser()
    for name in ("root", "keys", "readers"):
        arguments.add_argument("--" + name, required=True)
    given = arguments.parse_args()
    sys.path.insert(0, given.readers)
    import cipher_reference as cipher

    root, keys = pathlib.Path(given.root), json.loads(pathlib.Path(given.keys).read_text())
    dataset = json.loads((root / ".millrace/dataset.json").read_text())
    if dataset["ciphertext"] != {"body": "encrypt", "email": "token"} or keys["dataset"] != dataset["name"]:
        print("not the demo's columns: %s" % dataset["ciphertext"])
        return 1
    data_key = bytes.fromhex(keys["epochs"][0]["data_key"])
    token_key = next(bytes.fromhex(d["token_key"]) for d in keys["domains"] if d["domain"] == "addresses")
    opened, problems = 0, 0
    table = ds.dataset(root / "data", format="parquet", partitioning=None).to_table(columns=["_mr_id", "body", "email"])
    for row in table.to_pylist():
        origin = row["_mr_id"].rsplit("/", 1)[0]
        kind, body = cipher.decrypt(data_key, dataset["name"], "body", origin, row["body"])
        mail_kind, mail = cipher.untoken(token_key, "addresses", row["email"])
        good = kind == mail_kind == cipher.TEXT and len(body.decode()) >= 20 and MAIL.match(mail.decode())
        opened, problems = opened + 2, problems + (not good)
    print("open_cells: %d cells, %d problems" % (opened, problems))
    return 0 if opened and not problems else 1


if __name__ == "__main__":
    sys.exit(main())
