"""What must agree of a document: each comparison gives the ids of those that differ, and how."""
import collections
import hashlib
import struct

SAME = 1e-9
COMMON_WORDS = "nemo_CommonEnglishWordsFilter"
MOST_COMMON_WORDS = 2  # where NeMo Curator stops to count them
CHANCE = "by chance"
TOP_LIMITS = {"nemo_RepeatingTopNGramsFilter_2": 0.2, "nemo_RepeatingTopNGramsFilter_3": 0.18, "nemo_RepeatingTopNGramsFilter_4": 0.16}


def short_hash(data):
    return hashlib.sha256(data).hexdigest()[:16]


def text_hash(text):
    return short_hash(text.encode("utf-8", "surrogatepass"))


def is_kept(result):
    return result["outcome"] == "kept"


def differing(decisions, results, how):
    found = {}
    for decision, result in zip(decisions, results):
        difference = how(decision, result)
        if difference:
            found[decision["id"]] = difference
    return found


def kept(_, decisions, results):
    """Kept or not; where the tool raised an error, the document must be rejected."""
    return differing(decisions, results, kept_difference)


def top_kept(corpus, decisions, results):
    """Kept or not by the most frequent sequence of words, of which there may be several."""
    found = kept(corpus, decisions, results)
    length, limit = int(decisions[0]["op"][-1]), TOP_LIMITS[decisions[0]["op"]]
    for document, decision in zip(corpus.documents, decisions):
        if decision["id"] in found and len({share <= limit for share in top_shares(document["text"], length)}) == 2:
            found[decision["id"]] = CHANCE
    return found


def top_shares(text, length):
    """The share of characters of each of the most frequent sequences of words: which of them NeMo Curator takes is chance."""
    words = text.strip().split()
    counts = collections.Counter(zip(*[words[at:] for at in range(length)]))
    most = max(counts.values(), default=0)
    return [(len(text) - len(text.replace(" ".join(one), ""))) / len(text) for one, count in counts.items() if count == most]


def kept_difference(decision, result):
    expected = decision.get("kept", False)
    return None if is_kept(result) == expected else "%s, the tool %s" % (
        result["outcome"] if is_kept(result) else result["reason"], "keeps it" if expected else "drops it")


def reason(_, decisions, results):
    """Kept or not, and for what reason."""
    def how(decision, result):
        told = kept_difference(decision, result)
        if told or is_kept(result):
            return told
        expected = plain(decision.get("reason", ""))
        return None if plain(result["reason"]) == expected else "%s, the tool says %s" % (result["reason"], decision.get("reason"))
    return differing(decisions, results, how)


def plain(text):
    """< 3 paragraphs is a reason of datatrove; ours are words."""
    return {"< 3 paragraphs": "too_few_paragraphs"}.get(text, text)


def text(_, decisions, results):
    """The text that comes out, and for rules that drop documents also whether and why."""
    def how(decision, result):
        if "kept" in decision:
            told = kept_difference(decision, result)
            if told:
                return told
            if not is_kept(result):
                expected = decision.get("reason")
                return None if expected in (None, result["reason"]) else "%s, the tool says %s" % (result["reason"], expected)
        if not is_kept(result):
            return result["reason"]
        return None if text_hash(result["rows"][0]["text"]) == decision["out_sha256_16"] else "another text"
    return differing(decisions, results, how)


def parts(name):
    def compare(_, decisions, results):
        def how(decision, result):
            found = result["rows"][0]["parts"]
            if len(found) != decision["n_" + name]:
                return "%d, the tool finds %d" % (len(found), decision["n_" + name])
            return None if text_hash("\0".join(found)) == decision[name + "_sha256_16"] else "others"
        return differing(decisions, results, how)
    return compare


def signature(result):
    return [int(value) & 0xFFFFFFFFFFFFFFFF for value in result["rows"][0]["signature"] or []]


def minhash(_, decisions, results):
    """All 112 hashes, and the groups that hang together by bands of eight."""
    return signatures(decisions, results, "<", 8)


def juicer_minhash(_, decisions, results):
    """All 250 hashes, and the groups that hang together by bands of ten."""
    return signatures(decisions, results, ">", 10)


def signatures(decisions, results, order, rows):
    def how(decision, result):
        values = signature(result)
        if not values or "sig_sha256_16" not in decision:
            return None if bool(values) == ("sig_sha256_16" in decision) else "a signature in one only"
        return None if short_hash(struct.pack("%s%dQ" % (order, len(values)), *values)) == decision["sig_sha256_16"] else "another signature"
    found = differing(decisions, results, how)
    groups = clusters([bands(signature(result), rows) for result in results])
    expected = [decision.get("cluster", "own %d" % at) for at, decision in enumerate(decisions)]
    return {**grouping(decisions, groups, expected), **found}


def bands(values, rows):
    return [(at, tuple(values[at:at + rows])) for at in range(0, len(values), rows)]


def clusters(keys):
    """For each document the first one of those that it hangs together with by keys."""
    parent, owners = list(range(len(keys))), {}

    def root(at):
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at
    for at, own in enumerate(keys):
        for key in own:
            one, other = sorted((root(owners.setdefault(key, at)), root(at)))
            parent[other] = one
    return [root(at) for at in range(len(keys))]


def grouping(decisions, groups, expected):
    """Two groupings are the same if each group of one is a group of the other."""
    forth, back, found = {}, {}, {}
    for decision, one, other in zip(decisions, groups, expected):
        if forth.setdefault(one, other) != other or back.setdefault(other, one) != one:
            found[decision["id"]] = "another group"
    return found


def measured(corpus, decisions, results, column):
    """The value, to 1e-9; where the tool raised an error there is none."""
    def how(decision, result):
        value = result["rows"][0][column]
        expected = decision["score"] if "score" in decision else next(iter(decision.get("stats", {}).values()), None)
        if expected is None:
            return None if value in (None, "NaN") else "%s, the tool raises an error" % value
        if decision["op"] == COMMON_WORDS:
            value = min(value, MOST_COMMON_WORDS)
        return None if is_same(value, expected) else "%s, the tool says %s" % (value, expected)
    found = differing(decisions, results, how)
    if found and decisions[0]["op"] in TOP_LIMITS:
        for document, decision, result in zip(corpus.documents, decisions, results):
            possible = top_shares(document["text"], int(decision["op"][-1])) if decision["id"] in found else []
            if all(any(is_same(one, value) for one in possible) for value in (result["rows"][0][column], decision["score"])):
                found[decision["id"]] = CHANCE
    return found


def is_same(one, other):
    return one not in (None, "NaN") and abs(float(one) - other) <= SAME


COMPARISONS = {"kept": kept, "top_kept": top_kept, "reason": reason, "text": text, "words": parts("words"), "sentences": parts("sents"), "minhash": minhash,
               "juicer_minhash": juicer_minhash}
