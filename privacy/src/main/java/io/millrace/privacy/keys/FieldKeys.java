package io.millrace.privacy.keys;

import io.millrace.core.Bytes;
import io.millrace.core.Origin;
import io.millrace.core.RejectSample;

/** The keys of a dataset as running steps use them: a service. Never gives a key away. Safe for use by many threads. */
public interface FieldKeys {
    /** Why {@link #encrypt} and {@link #epoch} may reject. */
    String NO_EPOCH = "no_epoch";

    /** The keys of a bundle that is at hand. */
    static FieldKeys of(KeyBundle bundle) {
        return new BundleKeys(bundle);
    }

    /**
     * An encrypt cell: equal for equal arguments, never equal for two origins.
     *
     * @param eventTime milliseconds since 1970-01-01T00:00:00Z; picks the epoch
     * @throws RejectSample {@link #NO_EPOCH} if no epoch holds the event time
     */
    Bytes encrypt(String column, Origin origin, long eventTime, Plaintext value);

    /** A token cell: equal for equal values of a domain; whoever has the keys can open it. */
    Bytes token(String domain, Plaintext value);

    /** 32 hex digits: equal for equal values of a domain; nobody can open it. */
    String pseudonym(String domain, Plaintext value);

    /** A keyed number, uniform over all longs: equal for equal values of a domain. */
    long number(String domain, Plaintext value);

    /**
     * A format-preserving cipher of a domain.
     *
     * @param radix from 2 to {@link FormatCipher#LARGEST_RADIX}
     * @param field the ciphertexts of two fields differ even for equal values
     */
    FormatCipher format(String domain, String field, int radix);

    /**
     * Number of the epoch that holds an event time.
     *
     * @param eventTime milliseconds since 1970-01-01T00:00:00Z
     * @throws RejectSample {@link #NO_EPOCH} if none does
     */
    long epoch(long eventTime);

    /** @throws io.millrace.core.Refusal if there are no keys of this domain */
    void require(String domain);
}
