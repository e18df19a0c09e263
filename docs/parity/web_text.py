"""What datatrove's own filters decide about documents in the order of examples/web-text/pipeline.yaml, each on what the one
before it let pass. usage: python web_text.py --golden FOLDER --write web-text.json
Needs a Python with datatrove 0.10.1, spacy, pyahocorasick and PyYAML; FOLDER holds dev.jsonl.gz, which is not part of this repository."""
import argparse
import collections
import gzip
import hashlib
import json
import pathlib
import tempfile

import tldextract
import yaml
from datatrove.data import Document
from datatrove.pipeline.dedup import MinhashDedupBuckets, MinhashDedupCluster, MinhashDedupFilter, MinhashDedupSignature
from datatrove.pipeline.dedup.minhash import MinhashConfig
from datatrove.pipeline.filters import (C4QualityFilter, FineWebQualityFilter, GopherQualityFilter, GopherRepetitionFilter,
                                        URLFilter)
from datatrove.pipeline.filters.base_filter import get_filter_result

PIPELINE = pathlib.Path(__file__).resolve().parents[2] / "examples" / "web-text" / "pipeline.yaml"
NEAR = "drop_near_duplicates"


def addresses(step):
    rule = URLFilter(extra_domains=step["domains"], banned_words=step["banned_words"], banned_subwords=step["banned_subwords"],
                     use_integrated_lists=False)
    # the list of suffixes that the package brings, so that a day's list changes nothing
    rule.tldextractor = tldextract.TLDExtract(suffix_list_urls=())
    return rule


FILTERS = {
    "keep_by_url": addresses,
    "keep_by_gopher_repetition": lambda step: GopherRepetitionFilter(),
    "keep_by_gopher_quality": lambda step: GopherQualityFilter(),
    "keep_by_c4_quality": lambda step: C4QualityFilter(filter_no_terminal_punct=False),
    "keep_by_fineweb_quality": lambda step: FineWebQualityFilter(),
}


def chain():
    """The filters in the pipeline's order, by step; the last step must be the one for near duplicates."""
    steps = [next(iter(step.items())) for step in yaml.safe_load(PIPELINE.read_text())["steps"]]
    if [name for name, _ in steps] != [*FILTERS, NEAR]:
        raise SystemExit("%s has other steps than %s" % (PIPELINE, [*FILTERS, NEAR]))
    return [(name, FILTERS[name](options)) for name, options in steps[:-1]]


def decide(filters, document):
    """step.reason, or None where the document is kept; its text is then what the filters made of it."""
    for name, rule in filters:
        is_kept, reason = get_filter_result(rule.filter(document))
        if not is_kept:
            return "%s.%s" % (name, reason)
    return None


def near_duplicates(documents):
    """The ids that MinHash leaves, and its clusters, each in the documents' order."""
    config = MinhashConfig()
    with tempfile.TemporaryDirectory() as work:
        signatures, buckets, removed = (work + "/" + name for name in ("signatures", "buckets", "removed"))
        MinhashDedupSignature(signatures, config).run(iter(documents))
        for rank in range(config.num_buckets):
            MinhashDedupBuckets(signatures, buckets, config=config).run(None, rank, config.num_buckets)
        MinhashDedupCluster(buckets, removed, config, save_cluster_id=True).run(None, 0, 1)
        left = {document.id for document in MinhashDedupFilter(removed).run(iter(documents))}
        clusters = collections.defaultdict(list)
        # the filter gives no cluster to those that it removes: the file has them all
        for row in sorted(pairs(pathlib.Path(removed) / "000000.clusters")):
            clusters[row[1]].append(documents[row[0]].id)
    return left, sorted(clusters.values())


def pairs(path):
    values = memoryview(path.read_bytes()).cast("I")
    return list(zip(values[::2], values[1::2]))


def line(document, reason):
    """One document's decision before near duplicates are looked for."""
    hashed = "-" if reason else hashlib.sha256(document.text.encode("utf-8")).hexdigest()[:16]
    return "%s %s %s %s" % (document.id, "rejected" if reason else "kept", reason or "-", hashed)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--golden", required=True)
    arguments.add_argument("--write", required=True)
    given = arguments.parse_args()
    filters, documents = chain(), []
    with gzip.open(pathlib.Path(given.golden) / "dev.jsonl.gz", "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            documents.append(Document(text=row["text"], id=row["id"], metadata={"url": row["url"]}))
    reasons = [decide(filters, document) for document in documents]
    lines = [line(document, reason) for document, reason in zip(documents, reasons)]
    passed = [document for document, reason in zip(documents, reasons) if reason is None]
    left, clusters = near_duplicates(passed)
    summary = {
        "made_by": "docs/parity/web_text.py with datatrove 0.10.1",
        "documents": len(documents),
        "rejected": dict(sorted(collections.Counter(filter(None, reasons)).items())),
        "before_near_duplicates": len(passed),
        "near_duplicates": len(passed) - len(left),
        "kept": len(left),
        "decisions_sha256": hashlib.sha256("".join(each + "\n" for each in lines).encode()).hexdigest(),
        "clusters": clusters,
    }
    pathlib.Path(given.write).write_text(compact(summary), encoding="utf-8")


def compact(summary):
    """A line for each entry, and for each cluster."""
    clusters = ",\n    ".join(map(json.dumps, summary["clusters"]))
    entries = ["%s: %s" % (json.dumps(key), json.dumps(value)) for key, value in summary.items() if key != "clusters"]
    return "{\n  %s,\n  \"clusters\": [\n    %s]\n}\n" % (",\n  ".join(entries), clusters)


if __name__ == "__main__":
    main()
