package io.millrace.privacy.keys;

import io.millrace.core.Bytes;
import io.millrace.core.Origin;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.RejectSample;
import io.millrace.core.RejectSeal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The keys of one bundle; each cipher is made once. */
final class BundleKeys implements FieldKeys, RejectSeal {
    private final KeyBundle bundle;
    private final KeyCounts counts;
    private final Map<Column, Sealer> columns = new ConcurrentHashMap<>();
    private final Map<String, DomainCiphers> domains = new ConcurrentHashMap<>();

    private record Column(long epoch, String name) {}

    private record DomainCiphers(Sealer token, DomainCode pseudonym, DomainCode number, Secret format) {}

    BundleKeys(KeyBundle bundle) {
        this(bundle, new KeyCounts());
    }

    BundleKeys(KeyBundle bundle, KeyCounts counts) {
        this.bundle = bundle;
        this.counts = counts;
    }

    KeyBundle bundle() {
        return bundle;
    }

    @Override
    public Bytes encrypt(String column, Origin origin, long eventTime, Plaintext value) {
        return encrypt(epochAt(eventTime), column, origin, value);
    }

    @Override
    public Bytes sealBytes(Origin origin, long eventTime, Bytes content) {
        return seal(origin, eventTime, Plaintext.bytes(content));
    }

    @Override
    public Bytes sealJson(Origin origin, long eventTime, String json) {
        return seal(origin, eventTime, Plaintext.json(json));
    }

    private Bytes seal(Origin origin, long eventTime, Plaintext content) {
        Epoch epoch = bundle.epochAt(eventTime).orElse(bundle.epochs().get(0));
        return encrypt(epoch, COLUMN, origin, content);
    }

    private Bytes encrypt(Epoch epoch, String column, Origin origin, Plaintext value) {
        Column place = new Column(epoch.number(), column);
        Sealer sealer = columns.get(place);
        return (sealer == null ? columns.computeIfAbsent(place, key -> sealer(epoch, column)) : sealer)
                .cell(value, origin);
    }

    private Sealer sealer(Epoch epoch, String column) {
        counts.cacheMiss();
        byte[] key = Cipher.fieldKey(epoch.dataKey(), bundle.dataset(), column);
        byte[] header = Cipher.header(Cipher.ENCRYPT, epoch.keyId(), epoch.number());
        return new Sealer(key, header, bundle.dataset(), column);
    }

    @Override
    public Bytes token(String domain, Plaintext value) {
        return ciphers(domain).token.cell(value);
    }

    @Override
    public String pseudonym(String domain, Plaintext value) {
        return ciphers(domain).pseudonym.pseudonym(value);
    }

    @Override
    public long number(String domain, Plaintext value) {
        return ciphers(domain).number.number(value);
    }

    @Override
    public FormatCipher format(String domain, String field, int radix) {
        return new FormatCipher(ciphers(domain).format.toArray(), radix, Parts.of(field, domain));
    }

    @Override
    public long epoch(long eventTime) {
        return epochAt(eventTime).number();
    }

    private Epoch epochAt(long eventTime) {
        return bundle.epochAt(eventTime).orElseThrow(() -> new RejectSample(NO_EPOCH));
    }

    @Override
    public void require(String domain) {
        ciphers(domain);
    }

    private DomainCiphers ciphers(String name) {
        DomainCiphers ciphers = domains.get(name);
        return ciphers == null ? domains.computeIfAbsent(name, this::open) : ciphers;
    }

    private DomainCiphers open(String name) {
        counts.cacheMiss();
        Domain domain = bundle.domain(name)
                .orElseThrow(() -> new Refusal(
                        Trouble.INVALID,
                        "the key bundle of dataset " + bundle.dataset() + " has no domain '" + name
                                + "'; add it with: millrace keys init -f " + Refusal.PIPELINE_FILE));
        return new DomainCiphers(
                new Sealer(domain.tokenKey().toArray(), Cipher.header(Cipher.TOKEN, domain.keyId(), 0), name),
                new DomainCode(domain.pseudonymKey(), name),
                new DomainCode(Cipher.derived(domain.pseudonymKey(), "number", name), name),
                Cipher.derived(domain.tokenKey(), "format", name));
    }

    @Override
    public String toString() {
        return "keys of " + bundle.dataset();
    }
}
