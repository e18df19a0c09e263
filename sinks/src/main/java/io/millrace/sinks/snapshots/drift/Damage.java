package io.millrace.sinks.snapshots.drift;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.sinks.stores.Store;

/** Refuses a file that is not as it was written. */
record Damage(Store store) {
    Refusal in(String path, String what, Exception cause) {
        return new Refusal(
                Trouble.REFUSED,
                store.name(path) + " " + what
                        + ": restore it from a copy of the dataset; millrace snapshot verify names all damage",
                cause);
    }
}
