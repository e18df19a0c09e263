"""One task of another tool over documents, on one core: prints its megabytes of UTF-8, its CPU seconds and what it kept.
Runs in the virtual environment of the benchmark: tools.py TASK DOCUMENTS WORK"""
import json
import pathlib
import resource
import subprocess
import sys
import time

MEGA = 1_000_000


def documents(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def cpu():
    """User and system seconds of this process and of those it has waited for."""
    return sum(usage.ru_utime + usage.ru_stime for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))


def datatrove_documents(rows):
    from datatrove.data import Document
    return [Document(text=row["text"], id=row["id"], metadata={}) for row in rows]


def fineweb(rows, tokenizer):
    """FineWeb's filters in its order, a document through all of them until one drops it."""
    from datatrove.pipeline.filters import C4QualityFilter, FineWebQualityFilter, GopherQualityFilter, GopherRepetitionFilter
    from datatrove.utils import word_tokenizers
    if tokenizer == "nltk":
        word_tokenizers.load_word_tokenizer = lambda _: nltk
        nltk = word_tokenizers.NLTKTokenizer("english")
        import datatrove.pipeline.filters.c4_filters as c4
        import datatrove.pipeline.filters.fineweb_quality_filter as fine
        import datatrove.pipeline.filters.gopher_quality_filter as quality
        import datatrove.pipeline.filters.gopher_repetition_filter as repetition
        import datatrove.utils.text as text
        for module in (c4, fine, quality, repetition, text):
            for name in ("split_into_words", "split_into_sentences", "load_word_tokenizer"):
                if hasattr(module, name):
                    setattr(module, name, {"split_into_words": lambda t, *_: nltk.word_tokenize(t),
                                           "split_into_sentences": lambda t, *_: nltk.sent_tokenize(t),
                                           "load_word_tokenizer": lambda *_: nltk}[name])
    filters = [GopherRepetitionFilter(), GopherQualityFilter(), C4QualityFilter(filter_no_terminal_punct=False), FineWebQualityFilter()]
    made = datatrove_documents(rows)

    def passes(document):
        return all(each.filter(document) is True for each in filters)
    passes(datatrove_documents(rows[:1])[0])
    begun = cpu()
    kept = sum(passes(document) for document in made)
    return cpu() - begun, kept


def minhash_signatures(rows):
    from datatrove.pipeline.dedup import MinhashDedupSignature
    from datatrove.pipeline.dedup.minhash import MinhashConfig
    step = MinhashDedupSignature("unused", config=MinhashConfig())
    step.get_signature(step.get_shingles("one two three four five six"))
    begun = cpu()
    signed = 0
    for row in rows:
        shingles = step.get_shingles(row["text"])
        if shingles.size:
            step.get_signature(shingles)
            signed += 1
    return cpu() - begun, signed


def minhash_removal(rows, work):
    """All four stages of datatrove, as files."""
    from datatrove.pipeline.dedup import MinhashDedupBuckets, MinhashDedupCluster, MinhashDedupFilter, MinhashDedupSignature
    folder = pathlib.Path(work)
    made = datatrove_documents(rows)
    begun = cpu()
    MinhashDedupSignature(str(folder / "signatures")).run(iter(made), 0, 1)
    for bucket in range(14):
        MinhashDedupBuckets(str(folder / "signatures"), str(folder / "buckets")).run(None, bucket, 14)
    MinhashDedupCluster(str(folder / "buckets"), str(folder / "remove")).run(None, 0, 1)
    kept = sum(1 for _ in MinhashDedupFilter(str(folder / "remove")).run(iter(made), 0, 1))
    return cpu() - begun, kept


def juicer(rows, names):
    """Data-Juicer's filters, one after the other over all that is left, as its executor does."""
    from data_juicer.ops import load_ops
    filters = load_ops([{name: {}} for name in names])
    left = [row["text"] for row in rows]
    begun = cpu()
    for each in filters:
        kept = []
        for at in range(0, len(left), 1000):
            batch = {"text": left[at:at + 1000], "__dj__stats__": [{} for _ in left[at:at + 1000]]}
            if each.is_batched_op():
                batch = each.compute_stats_batched(batch)
                keep = list(each.process_batched(batch))
            else:
                singles = [each.compute_stats_single({"text": t, "__dj__stats__": {}}) for t in batch["text"]]
                keep = [each.process_single(single) for single in singles]
            kept += [text for text, is_kept in zip(batch["text"], keep) if is_kept]
        left = kept
    return cpu() - begun, len(left)


ALL_JUICER = ["alphanumeric_filter", "average_line_length_filter", "character_repetition_filter", "maximum_line_length_filter",
              "special_characters_filter", "text_length_filter", "word_repetition_filter", "words_num_filter"]
WORDLESS_JUICER = ["alphanumeric_filter", "average_line_length_filter", "maximum_line_length_filter", "text_length_filter"]


def dolma(rows, work):
    """Dolma's Bloom filter over whole texts, its process and all: it reads and writes compressed files."""
    import gzip
    folder = pathlib.Path(work)
    (folder / "documents").mkdir(parents=True)
    with gzip.open(folder / "documents" / "0.jsonl.gz", "wt", encoding="utf-8", compresslevel=1) as out:
        for row in rows:
            out.write(json.dumps({"id": row["id"], "text": row["text"], "source": "b"}) + "\n")
    begun = cpu()
    subprocess.run(
        [pathlib.Path(sys.executable).parent / "dolma", "dedupe", "--documents", str(folder / "documents" / "*.gz"), "--dedupe.name", "exact",
         "--dedupe.documents.attribute_name", "duplicate", "--dedupe.documents.key", "$.text", "--bloom_filter.file",
         str(folder / "bloom"), "--bloom_filter.estimated_doc_count", str(10 * len(rows)), "--bloom_filter.desired_false_positive_rate", "0.0001",
         "--no-bloom_filter.read_only", "--processes", "1"], check=True, capture_output=True)
    took = cpu() - begun
    found = 0
    for path in (folder / "attributes").rglob("*.gz"):
        with gzip.open(path, "rt") as lines:
            found += sum(1 for line in lines if json.loads(line)["attributes"].get("duplicate"))
    return took, len(rows) - found


def run(task, rows, work):
    tasks = {
        "fineweb-nltk": lambda: fineweb(rows, "nltk"),
        "fineweb-spacy": lambda: fineweb(rows, "spacy"),
        "minhash-signatures": lambda: minhash_signatures(rows),
        "minhash-removal": lambda: minhash_removal(rows, work),
        "juicer-filters": lambda: juicer(rows, ALL_JUICER),
        "juicer-wordless": lambda: juicer(rows, WORDLESS_JUICER),
        "dolma-exact": lambda: dolma(rows, work),
    }
    return tasks[task]()


def main(task, path, work):
    rows = documents(path)
    size = sum(len(row["text"].encode("utf-8", "replace")) for row in rows)
    began = time.monotonic()
    seconds, kept = run(task, rows, work)
    print(json.dumps({"task": task, "megabytes": size / MEGA, "cpu_seconds": seconds, "seconds": time.monotonic() - began,
                      "documents": len(rows), "kept": kept}))


if __name__ == "__main__":
    main(*sys.argv[1:])
