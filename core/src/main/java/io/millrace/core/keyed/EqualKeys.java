package io.millrace.core.keyed;

import io.millrace.core.Bytes;
import java.time.Duration;

/** Keys are the same if they are equal: each has one owner. */
public final class EqualKeys implements Owners {
    private final Store<Bytes, Place> owners;
    private final Expiry<Place> expiry;

    public EqualKeys(Store<Bytes, Place> owners, Duration horizon) {
        this.owners = owners;
        this.expiry = new Expiry<>(owners, Place::time, horizon);
    }

    @Override
    public Place find(Bytes key, long time) {
        return expiry.get(key, time);
    }

    @Override
    public void own(Bytes key, Place row) {
        owners.put(key, row);
    }

    @Override
    public long forget(long now) {
        return expiry.forget(now);
    }
}
