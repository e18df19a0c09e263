package io.millrace.privacy.keys;

import io.millrace.core.RejectSeal;
import io.millrace.core.Services;
import java.time.Instant;
import java.util.List;

/** The keys of the contract's vectors: data and pseudonym key 00…1f, token key 00…3f. */
public final class VectorKeys {
    public static final Secret K32 = Secret.ofHex(hex(32), 32);
    public static final Secret K64 = Secret.ofHex(hex(64), 64);
    public static final Instant BEGIN = Instant.parse("1970-01-01T00:00:00Z");
    public static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private VectorKeys() {}

    /** Bytes 00, 01, 02 … in hex. */
    public static String hex(int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(String.format("%02x", i));
        }
        return out.toString();
    }

    /** One epoch (3, key id 1) from 1970 on, one domain (customers, key id 9). */
    public static KeyBundle bundle() {
        return bundle(3, 1);
    }

    static KeyBundle bundle(long epoch, long keyId) {
        return new KeyBundle(
                "sample",
                List.of(new Epoch(epoch, BEGIN, null, keyId, K32)),
                List.of(new Domain("customers", 9, K64, K32)));
    }

    /** Those of the vectors, a ledger that allows everything, and a second domain, orders, with the token key 55…55 and the pseudonym key aa…aa. */
    public static Services services() {
        KeyBundle one = bundle();
        List<Domain> domains = List.of(
                one.domains().get(0),
                new Domain("orders", 10, Secret.ofHex("55".repeat(64), 64), Secret.ofHex("aa".repeat(32), 32)));
        BundleKeys keys = new BundleKeys(new KeyBundle(one.dataset(), one.epochs(), domains));
        return Services.of(FieldKeys.class, keys).and(RejectSeal.class, keys).and(NoiseLedger.class, releases -> {});
    }
}
