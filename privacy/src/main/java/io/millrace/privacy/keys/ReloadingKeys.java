package io.millrace.privacy.keys;

import io.millrace.core.Bytes;
import io.millrace.core.Origin;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.RejectSeal;
import java.time.Clock;
import java.time.Duration;

/**
 * The keys of a bundle file, read anew when the file has changed. A bundle seen at some moment has all epochs that begin
 * up to {@link #COMPLETE_FOR} later, because a rotation leaves {@link KeyFiles#ROTATION_LEAD}; for an event time beyond
 * that the file is looked at again. So the epoch of a record depends on its event time only.
 */
final class ReloadingKeys implements FieldKeys, RejectSeal {
    static final Duration COMPLETE_FOR = KeyFiles.ROTATION_LEAD.dividedBy(2);
    private static final long COMPLETE_MILLIS = COMPLETE_FOR.toMillis();
    private static final long LOOK_EVERY_MILLIS = 5_000;

    private final BundleFile file;
    private final Clock clock;
    private final KeyCounts counts;
    private volatile Seen seen;

    /** @param at when the file was looked at, in milliseconds since 1970-01-01T00:00:00Z */
    private record Seen(BundleKeys keys, Stamp stamp, long at) {
        boolean isFresh(long now) {
            return now >= at && now - at < LOOK_EVERY_MILLIS;
        }

        boolean isCompleteFor(long eventTime) {
            return eventTime < at + COMPLETE_MILLIS;
        }
    }

    ReloadingKeys(BundleFile file, Clock clock, KeyCounts counts) {
        this.file = file;
        this.clock = clock;
        this.counts = counts;
        long now = clock.millis();
        Stamp stamp = Stamp.of(file);
        this.seen = new Seen(new BundleKeys(load(), counts), stamp, now);
    }

    private KeyBundle load() {
        counts.kekCall();
        return file.load();
    }

    /** Whether the files are still those that were read. */
    boolean isCurrent() {
        return seen.stamp.equals(Stamp.of(file));
    }

    @Override
    public Bytes encrypt(String column, Origin origin, long eventTime, Plaintext value) {
        return keysAt(eventTime).encrypt(column, origin, eventTime, value);
    }

    @Override
    public Bytes sealBytes(Origin origin, long eventTime, Bytes content) {
        return keysAt(eventTime).sealBytes(origin, eventTime, content);
    }

    @Override
    public Bytes sealJson(Origin origin, long eventTime, String json) {
        return keysAt(eventTime).sealJson(origin, eventTime, json);
    }

    @Override
    public Bytes token(String domain, Plaintext value) {
        return seen.keys.token(domain, value);
    }

    @Override
    public String pseudonym(String domain, Plaintext value) {
        return seen.keys.pseudonym(domain, value);
    }

    @Override
    public long number(String domain, Plaintext value) {
        return seen.keys.number(domain, value);
    }

    @Override
    public FormatCipher format(String domain, String field, int radix) {
        return seen.keys.format(domain, field, radix);
    }

    @Override
    public long epoch(long eventTime) {
        return keysAt(eventTime).epoch(eventTime);
    }

    @Override
    public void require(String domain) {
        seen.keys.require(domain);
    }

    private BundleKeys keysAt(long eventTime) {
        Seen known = seen;
        boolean usable = known.isFresh(clock.millis()) && known.isCompleteFor(eventTime);
        return usable ? known.keys : look(eventTime);
    }

    private synchronized BundleKeys look(long eventTime) {
        Seen known = seen;
        long now = clock.millis();
        try {
            Stamp stamp = Stamp.of(file);
            BundleKeys keys = stamp.equals(known.stamp) ? known.keys : continued(known.keys);
            seen = new Seen(keys, stamp, now);
            return keys;
        } catch (Refusal unreadable) {
            if (known.isCompleteFor(eventTime)) {
                return known.keys;
            }
            throw unreadable;
        }
    }

    private BundleKeys continued(BundleKeys known) {
        KeyBundle bundle = load();
        if (!bundle.continues(known.bundle())) {
            throw new Refusal(
                    Trouble.REFUSED,
                    file.file() + " was replaced by one with other keys while a job runs; put the former one back");
        }
        return bundle.equals(known.bundle()) ? known : new BundleKeys(bundle, counts);
    }

    @Override
    public String toString() {
        return seen.keys.toString();
    }
}
