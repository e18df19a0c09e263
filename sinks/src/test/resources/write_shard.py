"""Writes a small shard of the sample schema: write_shard.py FILE FEATURES_JSON TOPIC PARTITION FROM TO."""
import json
import sys

import pyarrow as pa
import pyarrow.parquet as pq

path, features, topic, partition, start, end = sys.argv[1:7]
ids = ["%s/%s/%d/0" % (topic, partition, offset) for offset in range(int(start), int(end))]
schema = pa.schema([("_mr_id", pa.string()), ("text", pa.string())])
table = pa.table({"_mr_id": ids, "text": ["row"] * len(ids)}, schema=schema)
table = table.replace_schema_metadata({"huggingface": json.dumps({"info": {"features": json.loads(features)}})})
pq.write_table(table, path, compression="zstd", data_page_version="1.0", write_page_index=True, write_page_checksum=True,
               write_statistics=False)
