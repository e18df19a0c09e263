"""Which records survive drop_exact_duplicates, and which original each other one repeats. Written from the documents; shares
nothing with the product.
usage: duplicates.py RECORDS HORIZON_MILLIS; a line of RECORDS is topic TAB partition TAB offset TAB event_time TAB text.
Prints 'kept ROW_ID' and 'duplicate ROW_ID ORIGINAL', sorted."""
import sys


def main(path, horizon):
    records = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            topic, partition, offset, time, text = line.rstrip("\n").split("\t")
            records.append((int(time), topic, int(partition), int(offset), text))
    first, told = {}, []
    for time, topic, partition, offset, text in sorted(records):
        row = "%s/%d/%d/0" % (topic, partition, offset)
        known = first.get(text)
        if known and time - known[0] <= horizon:
            told.append("duplicate %s %s" % (row, known[1]))
        else:
            first[text] = (time, row)
            told.append("kept " + row)
    print("\n".join(sorted(told)))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
