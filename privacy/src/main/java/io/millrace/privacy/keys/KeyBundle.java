package io.millrace.privacy.keys;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All keys of a dataset: epochs that follow each other without a gap, the last one without an end, and domains. Immutable;
 * keys are only ever added.
 */
public record KeyBundle(String dataset, List<Epoch> epochs, List<Domain> domains) {
    /** Before every event time that a record can carry. */
    static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    private static final long UINT32 = 0xFFFFFFFFL;

    /** @throws IllegalArgumentException if epochs or domains do not fit together; never tells a key */
    public KeyBundle {
        epochs = List.copyOf(epochs);
        domains = List.copyOf(domains);
        checkEpochs(epochs);
        checkDomains(domains);
    }

    static KeyBundle create(String dataset, Collection<String> domains, SecureRandom random) {
        Epoch first = new Epoch(0, BEGINNING, null, random.nextInt() & UINT32, Secret.random(Epoch.KEY_BYTES, random));
        return new KeyBundle(dataset, List.of(first), List.of()).plusDomains(domains, random);
    }

    /** The epoch whose interval holds an event time (milliseconds since 1970-01-01T00:00:00Z). */
    Optional<Epoch> epochAt(long eventTime) {
        for (Epoch epoch : epochs) {
            if (epoch.holds(eventTime)) {
                return Optional.of(epoch);
            }
        }
        return Optional.empty();
    }

    Epoch lastEpoch() {
        return epochs.get(epochs.size() - 1);
    }

    Optional<Domain> domain(String name) {
        return domains.stream().filter(domain -> domain.name().equals(name)).findFirst();
    }

    KeyBundle plusEpoch(Instant from, SecureRandom random) {
        List<Epoch> more = new ArrayList<>(epochs);
        Epoch last = lastEpoch();
        more.set(more.size() - 1, last.until(from));
        more.add(new Epoch(last.number() + 1, from, null, last.keyId(), Secret.random(Epoch.KEY_BYTES, random)));
        return new KeyBundle(dataset, more, domains);
    }

    KeyBundle plusDomains(Collection<String> names, SecureRandom random) {
        List<Domain> more = new ArrayList<>(domains);
        for (String name : names) {
            more.add(new Domain(
                    name,
                    freeKeyId(more, random),
                    Secret.random(Domain.TOKEN_KEY_BYTES, random),
                    Secret.random(Domain.PSEUDONYM_KEY_BYTES, random)));
        }
        return new KeyBundle(dataset, epochs, more);
    }

    /** Whether every record treated with the earlier bundle is treated in the same way with this one. */
    boolean continues(KeyBundle earlier) {
        int same = earlier.epochs.size() - 1;
        return dataset.equals(earlier.dataset)
                && domains.containsAll(earlier.domains)
                && epochs.size() > same
                && epochs.subList(0, same).equals(earlier.epochs.subList(0, same))
                && epochs.get(same).until(null).equals(earlier.lastEpoch());
    }

    private static long freeKeyId(List<Domain> taken, SecureRandom random) {
        while (true) {
            long keyId = random.nextInt() & UINT32;
            if (taken.stream().noneMatch(domain -> domain.keyId() == keyId)) {
                return keyId;
            }
        }
    }

    private static void checkEpochs(List<Epoch> epochs) {
        require(!epochs.isEmpty(), "there is no epoch");
        Set<List<Long>> numbers = new HashSet<>();
        for (int i = 0; i < epochs.size(); i++) {
            Epoch epoch = epochs.get(i);
            Instant next = i + 1 < epochs.size() ? epochs.get(i + 1).from() : null;
            require(
                    java.util.Objects.equals(epoch.to(), next),
                    "an epoch must end where the next begins, the last never");
            require(next == null || epoch.from().isBefore(next), "an epoch ends before it begins");
            require(isUint32(epoch.number()) && isUint32(epoch.keyId()), "a number or key id is no 32-bit number");
            require(numbers.add(List.of(epoch.keyId(), epoch.number())), "an epoch stands twice");
        }
    }

    private static void checkDomains(List<Domain> domains) {
        Set<Object> seen = new HashSet<>();
        for (Domain domain : domains) {
            require(Domain.NAME.matcher(domain.name()).matches(), "a domain's name must match " + Domain.NAME);
            require(isUint32(domain.keyId()), "a number or key id is no 32-bit number");
            require(seen.add(domain.name()) && seen.add(domain.keyId()), "a domain or its key id stands twice");
        }
    }

    private static boolean isUint32(long number) {
        return number >= 0 && number <= UINT32;
    }

    private static void require(boolean rule, String message) {
        if (!rule) {
            throw new IllegalArgumentException(message);
        }
    }
}
