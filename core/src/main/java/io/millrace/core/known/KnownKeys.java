package io.millrace.core.known;

import io.millrace.core.Bytes;
import io.millrace.core.Indexed;
import io.millrace.core.Origin;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** An index file that is open: keys, and the rows that had them first. Its memory is the system's. For one thread. */
public final class KnownKeys {
    private final IndexFooter footer;
    private final MappedEntries entries;
    private final List<String> topics;

    private KnownKeys(IndexFooter footer, MappedEntries entries) {
        this.footer = footer;
        this.entries = entries;
        this.topics = footer.topics().stream()
                .map(topic -> IndexName.topic(footer.name(), topic))
                .toList();
    }

    /**
     * Opens all that a step knows.
     *
     * @throws io.millrace.core.Refusal that names the file and the way out, if one is missing, damaged, foreign or of another recipe
     */
    public static List<KnownKeys> of(Indexed step) {
        return step.known().stream().map(file -> open(file, step.recipe())).toList();
    }

    /** As {@link #of}, for one file. */
    public static KnownKeys open(String file, String recipe) {
        Path path = path(file);
        try (FileChannel channel = IndexFile.open(path)) {
            IndexFooter footer = IndexFile.footer(channel, path);
            if (!footer.recipe().equals(recipe)) {
                throw UnusableIndex.otherRecipe(path, footer.recipe(), recipe);
            }
            return new KnownKeys(footer, new MappedEntries(channel, path, footer));
        } catch (IOException unreadable) {
            throw UnusableIndex.unreadable(path);
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException wrong) {
            throw UnusableIndex.noPath(text);
        }
    }

    public String name() {
        return footer.name();
    }

    /** How many keys there are. */
    public long size() {
        return entries.size();
    }

    /** Shows all keys in order. */
    public void each(Consumer<Bytes> look) {
        for (long number = 0; number < size(); number++) {
            look.accept(entries.key(number));
        }
    }

    /**
     * The first row, in the order of where rows came from, that has a key with these leading bytes which passes; null if
     * there is none.
     *
     * @param prefix leading bytes, or a whole key
     */
    public KnownRow find(Bytes prefix, Predicate<Bytes> isSame) {
        KnownRow first = null;
        for (long number = entries.lowerBound(prefix); isIn(number, prefix); number++) {
            if (isSame.test(entries.key(number))) {
                KnownRow row = row(entries.row(number));
                first = first == null || row.compareTo(first) < 0 ? row : first;
            }
        }
        return first;
    }

    private boolean isIn(long number, Bytes prefix) {
        return number < size() && entries.compare(number, prefix) == 0;
    }

    private KnownRow row(Layout.Row row) {
        return new KnownRow(new Origin(topics.get(row.topic()), row.partition(), row.offset()), row.sub());
    }
}
