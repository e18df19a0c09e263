"""The table of agreement as a page, and whether every difference has its cause."""
from comparing import CHANCE

HEAD = """# What other tools decide, document by document

Made by `python3 docs/parity --golden FOLDER --write docs/parity/README.md` from {count} documents, through `millrace preview --all --json` and a
pipeline file of one step; do not edit. The documents and the decisions of the other tools are not part of this repository.

- **reason**: kept or not, and why · **kept**: kept or not · **text**: the text that comes out, by its hash, and for rules that drop
  documents also whether and why · **words**, **sentences**: all of them, by a hash · **minhash**: all 112 hashes, and the groups
  that share a band · **value**: what is measured, to 1e-9
- **by chance**: of several most frequent sequences of words NeMo Curator takes one by the order of a Python set, which changes from run to
  run; these documents have several, and both values are of one of them. Run again with another `PYTHONHASHSEED`, the tool differs from itself as much.
- Where a tool raises an error on an empty document, it must be rejected; NeMo Curator counts common words up to two only, and so does the comparison.

"""


def page(rows, causes, count):
    """The text, and whether no document differs but those whose cause is known."""
    text, is_fine, tool = HEAD.format(count="{:,}".format(count)), True, None
    for name, operation, step, compare, differences in rows:
        if name != tool:
            text += "\n## %s\n| operation | step | compared | agree | |\n|---|---|---|--:|---|\n" % (name[0].upper() + name[1:])
            tool = name
        known = causes.get(operation + "/" + compare, {})
        unknown = [each for each, how in differences.items() if how != CHANCE and each not in known.get("documents", [])]
        is_fine &= not unknown
        text += "| %s | `%s` | %s | %d | %s |\n" % (operation, step.replace("|", "\\|"), compare, count - len(differences), remark(differences, known, unknown))
    return text + listed(rows), is_fine


def remark(differences, known, unknown):
    if unknown:
        return "**%d without a known cause**" % len(unknown)
    chances = sum(how == CHANCE for how in differences.values())
    told = ["%d by chance" % chances] if chances else []
    return "; ".join(told + ([known["cause"]] if known.get("cause") and differences else []))


def listed(rows):
    """Every document that differs."""
    text = ""
    for _, operation, _, compare, differences in rows:
        differences = {each: how for each, how in differences.items() if how != CHANCE}
        if differences:
            text += "- %s, %s: %s\n" % (operation, compare, "; ".join("%s %s" % pair for pair in sorted(differences.items())))
    return "\n## Documents that differ\n" + text if text else text
