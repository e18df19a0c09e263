package io.millrace.privacy.keys;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What the {@code keys} commands do to the key files of a dataset. Each method throws a {@link Refusal} with one line; none
 * of the results holds a key.
 */
public final class KeyFiles {
    /**
     * A new epoch begins at least this long after now plus the largest lead of event times, so that running jobs, which
     * look at the bundle every few seconds, know it before its first record; clocks may differ by half of it.
     */
    public static final Duration ROTATION_LEAD = Duration.ofMinutes(1);

    private final KeySettings settings;
    private final String dataset;
    private final Clock clock;
    private final BundleFile file;
    private final SecureRandom random = new SecureRandom();

    /** What {@link #init} made. */
    public record Initialized(boolean kekCreated, boolean bundleCreated, List<String> domainsAdded) {}

    /** An epoch without its key; {@code to} is null while it has no end. */
    public record EpochLine(long epoch, Instant from, Instant to, long keyId) {}

    /** A domain without its keys. */
    public record DomainLine(String domain, long keyId) {}

    /** A bundle without its keys. */
    public record Shown(String dataset, Path kek, Path bundle, List<EpochLine> epochs, List<DomainLine> domains) {}

    public KeyFiles(KeySettings settings, String dataset, Clock clock) {
        this.settings = settings;
        this.dataset = dataset;
        this.clock = clock;
        this.file = new BundleFile(settings, dataset);
    }

    /**
     * Makes what is missing: the key encryption key, the bundle with its first epoch, the domains. Never changes a key.
     *
     * @param domains those that the pipeline names
     */
    public Initialized init(Collection<String> domains) {
        domains.forEach(KeyFiles::checkName);
        boolean kekMissing = !file.kekFile().exists();
        if (file.file().exists()) {
            return new Initialized(false, false, addDomains(domains));
        }
        if (kekMissing) {
            KeyEncryptionKey.create(file.kekFile().makeFolder());
        }
        List<String> names = List.copyOf(new TreeSet<>(domains));
        file.file().makeFolder();
        file.create(KeyBundle.create(dataset, names, random));
        return new Initialized(kekMissing, true, names);
    }

    private List<String> addDomains(Collection<String> domains) {
        return BundleLock.during(file.file(), () -> {
            KeyBundle bundle = file.load();
            List<String> missing = new TreeSet<>(domains)
                    .stream().filter(name -> bundle.domain(name).isEmpty()).toList();
            if (!missing.isEmpty()) {
                file.replace(bundle.plusDomains(missing, random));
            }
            return missing;
        });
    }

    /** The earliest time at which a new epoch may begin now, in whole seconds. */
    public Instant earliestRotation(Duration maxAhead) {
        Instant earliest = clock.instant().plus(maxAhead).plus(ROTATION_LEAD);
        Instant second = earliest.truncatedTo(ChronoUnit.SECONDS);
        return second.isBefore(earliest) ? second.plusSeconds(1) : second;
    }

    /**
     * Opens an epoch; records with an event time from then on get its key, all others keep theirs.
     *
     * @param at when it begins, in whole seconds; not before {@link #earliestRotation}
     * @param maxAhead how far an event time may lie ahead of the clock: {@code max_ahead} of the source
     */
    public EpochLine rotate(Instant at, Duration maxAhead) {
        return BundleLock.during(present(), () -> {
            KeyBundle bundle = file.load();
            checkBeginning(at, earliestRotation(maxAhead), bundle.lastEpoch().from());
            KeyBundle rotated = bundle.plusEpoch(at, random);
            file.replace(rotated);
            return line(rotated.lastEpoch());
        });
    }

    private static void checkBeginning(Instant at, Instant earliest, Instant last) {
        if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
            throw new Refusal(Trouble.INVALID, "an epoch begins at a whole second, got " + at);
        }
        if (at.isBefore(earliest)) {
            throw new Refusal(
                    Trouble.INVALID,
                    "an epoch must begin where running jobs have not been yet, at " + earliest + " or later, got "
                            + at);
        }
        if (!at.isAfter(last) || at.isAfter(Instant.parse("9999-12-31T23:59:59Z"))) {
            throw new Refusal(
                    Trouble.INVALID,
                    "an epoch must begin after the last one, which begins at " + last + ", and before the year 10000");
        }
    }

    public Shown show() {
        KeyBundle bundle = file.load();
        return new Shown(
                dataset,
                settings.kekPath(),
                settings.bundlePath(),
                bundle.epochs().stream().map(KeyFiles::line).toList(),
                bundle.domains().stream()
                        .map(domain -> new DomainLine(domain.name(), domain.keyId()))
                        .toList());
    }

    /**
     * Writes all keys in the clear, for training workers: {@code millrace-keys/1}. The file is a secret; it must not exist
     * yet.
     */
    public Path export(Path target) {
        new SecretFile(target, "export").create(KeyJson.write(file.load()));
        return target;
    }

    private SecretFile present() {
        if (!file.file().exists()) {
            file.file().read();
        }
        return file.file();
    }

    private static EpochLine line(Epoch epoch) {
        return new EpochLine(epoch.number(), epoch.from(), epoch.to(), epoch.keyId());
    }

    private static void checkName(String domain) {
        if (!Domain.NAME.matcher(domain).matches()) {
            throw new Refusal(Trouble.INVALID, "a domain's name must match " + Domain.NAME + ", got '" + domain + "'");
        }
    }

    @Override
    public String toString() {
        return "key files of " + dataset;
    }
}
