"""The table of agreement as a page, and whether every difference has its cause."""

HEAD = """# What other tools decide, document by document

Made by `python3 docs/parity --golden FOLDER --write docs/parity.md` from {count} documents, through `millrace preview --all --json` and a
pipeline file of one step; do not edit. The documents and the decisions of the other tools are not part of this repository.

- **reason**: kept or not, and why · **kept**: kept or not · **text**: the text that comes out, by its hash, and for rules that drop
  documents also whether and why · **words**, **sentences**: all of them, by a hash · **minhash**: all 112 hashes, and the groups
  that share a band · **value**: what is measured, to 1e-9

"""


def page(rows, causes, count):
    """The text, and whether no document differs but those whose cause is known."""
    text, is_fine, tool = HEAD.format(count="{:,}".format(count)), True, None
    for name, operation, step, compare, differences in rows:
        if name != tool:
            text += "\n## %s\n| operation | step | compared | agree | |\n|---|---|---|--:|---|\n" % name.capitalize()
            tool = name
        known = causes.get(operation + "/" + compare, {})
        unknown = [each for each in differences if each not in known.get("documents", [])]
        is_fine &= not unknown
        text += "| %s | `%s` | %s | %d | %s |\n" % (operation, step.replace("|", "\\|"), compare, count - len(differences), remark(differences, known, unknown))
    return text + listed(rows), is_fine


def remark(differences, known, unknown):
    if not differences:
        return ""
    return known.get("cause", "") if not unknown else "**%d without a known cause**" % len(unknown)


def listed(rows):
    """Every document that differs."""
    text = ""
    for _, operation, _, compare, differences in rows:
        if differences:
            text += "- %s, %s: %s\n" % (operation, compare, "; ".join("%s %s" % pair for pair in sorted(differences.items())))
    return "\n## Documents that differ\n" + text if text else text
