package io.millrace.privacy.keys;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The ledger of a dataset, as JSON that only its owner may read. A release that stands in it is the same one when it comes
 * again and costs nothing; any other is charged, if the budgets allow it.
 */
public final class LedgerFile implements NoiseLedger {
    private final KeySettings settings;
    private final String dataset;
    private final SecretFile file;

    public LedgerFile(KeySettings settings, String dataset) {
        this.settings = settings;
        this.dataset = dataset;
        this.file = new SecretFile(settings.ledgerPath(), "noise ledger");
    }

    @Override
    public void charge(Collection<Release> releases) {
        if (!missing(entries(), releases).isEmpty()) {
            LedgerLock.during(file.makeFolder(), () -> add(releases));
        }
    }

    /** What the noise of each field has spent, a line each, in order of names. */
    public List<String> spent(Collection<String> fields) {
        LedgerEntries entries = entries();
        return new TreeSet<>(fields).stream().map(field -> line(entries, field)).toList();
    }

    private String line(LedgerEntries entries, String field) {
        BigDecimal delta = entries.delta(dataset, field);
        return "noise of " + field + ": epsilon " + plain(entries.epsilon(dataset, field))
                + (settings.epsilonBudget() == null ? "" : " of " + settings.epsilonBudget())
                + (delta.signum() == 0 ? "" : ", delta " + plain(delta))
                + " spent a record, in " + entries.count(dataset, field) + " releases (" + file.path() + ")";
    }

    private void add(Collection<Release> releases) {
        LedgerEntries before = entries();
        Collection<Release> missing = missing(before, releases);
        LedgerEntries after = before.plus(dataset, missing, Instant.now());
        missing.stream().map(Release::field).distinct().forEach(field -> {
            check(
                    field,
                    "epsilon",
                    settings.epsilonBudget(),
                    before.epsilon(dataset, field),
                    after.epsilon(dataset, field));
            check(field, "delta", settings.deltaBudget(), before.delta(dataset, field), after.delta(dataset, field));
        });
        String text = KeyJson.text(after);
        if (file.exists()) {
            file.replace(text);
        } else {
            file.create(text);
        }
    }

    private void check(String field, String what, Double budget, BigDecimal before, BigDecimal after) {
        if (budget != null && after.compareTo(BigDecimal.valueOf(budget)) > 0) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "the noise of " + field + " would spend " + what + " " + plain(after) + " of a budget of " + budget
                            + " (" + plain(before) + " is spent, " + file.path() + "): release less, or raise keys."
                            + what + "_budget");
        }
    }

    private LedgerEntries entries() {
        return file.exists() ? LedgerEntries.read(file.checkMode()) : LedgerEntries.none();
    }

    private Set<Release> missing(LedgerEntries entries, Collection<Release> releases) {
        return releases.stream()
                .filter(release -> !entries.has(dataset, release))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static String plain(BigDecimal sum) {
        return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
