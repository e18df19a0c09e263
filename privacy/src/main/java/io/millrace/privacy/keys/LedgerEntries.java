package io.millrace.privacy.keys;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The content of a ledger, {@code millrace-noise/1}: every release of every dataset that shares the file. Entries are only
 * ever added. Sums are exact decimal ones: basic composition.
 */
record LedgerEntries(String format, List<Entry> releases) {
    static final String FORMAT = "millrace-noise/1";

    /** @param charged when it was written down, for people */
    record Entry(
            String dataset,
            String field,
            String key,
            long epoch,
            String settings,
            double epsilon,
            double delta,
            String charged) {
        boolean is(String of, Release release) {
            return dataset.equals(of) && release.equals(new Release(field, key, epoch, settings, epsilon, delta));
        }
    }

    static LedgerEntries none() {
        return new LedgerEntries(FORMAT, List.of());
    }

    /** Refuses whatever it does not know, and never quotes it. */
    static LedgerEntries read(SecretFile file) {
        try {
            LedgerEntries entries = KeyJson.parse(file.read(), LedgerEntries.class);
            if (!FORMAT.equals(entries.format) || entries.releases == null) {
                throw new IllegalArgumentException("its format is not " + FORMAT);
            }
            entries.releases.forEach(LedgerEntries::check);
            return entries;
        } catch (IllegalArgumentException | NullPointerException wrong) {
            String why = wrong instanceof IllegalArgumentException ? wrong.getMessage() : "an entry is not whole";
            throw new Refusal(
                    Trouble.INVALID,
                    file + " cannot be used: " + why + "; restore it from its backup, never start anew");
        }
    }

    private static void check(Entry entry) {
        entry.is(entry.dataset.strip(), new Release("", "", 0, "", 1, 0));
    }

    boolean has(String dataset, Release release) {
        return releases.stream().anyMatch(entry -> entry.is(dataset, release));
    }

    LedgerEntries plus(String dataset, Collection<Release> more, Instant now) {
        List<Entry> all = new ArrayList<>(releases);
        for (Release release : more) {
            all.add(new Entry(
                    dataset,
                    release.field(),
                    release.key(),
                    release.epoch(),
                    release.settings(),
                    release.epsilon(),
                    release.delta(),
                    now.toString()));
        }
        return new LedgerEntries(FORMAT, all);
    }

    BigDecimal epsilon(String dataset, String field) {
        return sum(dataset, field, Entry::epsilon);
    }

    BigDecimal delta(String dataset, String field) {
        return sum(dataset, field, Entry::delta);
    }

    long count(String dataset, String field) {
        return releases.stream().filter(entry -> isOf(entry, dataset, field)).count();
    }

    private BigDecimal sum(String dataset, String field, Function<Entry, Double> amount) {
        return releases.stream()
                .filter(entry -> isOf(entry, dataset, field))
                .map(entry -> BigDecimal.valueOf(amount.apply(entry)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isOf(Entry entry, String dataset, String field) {
        return entry.dataset.equals(dataset) && entry.field.equals(field);
    }
}
