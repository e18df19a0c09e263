package io.millrace.privacy.keys;

import java.util.Collection;

/** Where releases of noise are written down before the first value is released: a service. Safe for use by many threads. */
@FunctionalInterface
public interface NoiseLedger {
    /**
     * Writes releases down that are not there yet: all of them or none.
     *
     * @throws io.millrace.core.Refusal if a budget does not allow it, or the ledger cannot be used
     */
    void charge(Collection<Release> releases);
}
