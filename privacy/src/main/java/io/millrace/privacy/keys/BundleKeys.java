package io.millrace.privacy.keys;

import com.google.crypto.tink.subtle.AesSiv;
import com.google.crypto.tink.subtle.PrfHmacJce;
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
    private final Map<Column, AesSiv> columns = new ConcurrentHashMap<>();
    private final Map<String, DomainCiphers> domains = new ConcurrentHashMap<>();

    private record Column(long epoch, String name) {}

    private record DomainCiphers(long keyId, AesSiv token, PrfHmacJce pseudonym, PrfHmacJce number, Secret format) {}

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
        AesSiv siv = columns.computeIfAbsent(new Column(epoch.number(), column), key -> columnCipher(epoch, column));
        byte[] header = Cipher.header(Cipher.ENCRYPT, epoch.keyId(), epoch.number());
        return Cipher.cell(siv, header, value, bundle.dataset(), column, origin.toString());
    }

    private AesSiv columnCipher(Epoch epoch, String column) {
        counts.cacheMiss();
        return Cipher.siv(Cipher.fieldKey(epoch.dataKey(), bundle.dataset(), column));
    }

    @Override
    public Bytes token(String domain, Plaintext value) {
        DomainCiphers ciphers = ciphers(domain);
        return Cipher.cell(ciphers.token, Cipher.header(Cipher.TOKEN, ciphers.keyId, 0), value, domain);
    }

    @Override
    public String pseudonym(String domain, Plaintext value) {
        return Cipher.pseudonym(ciphers(domain).pseudonym, domain, value);
    }

    @Override
    public long number(String domain, Plaintext value) {
        return Cipher.number(ciphers(domain).number, domain, value);
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
        return domains.computeIfAbsent(name, this::open);
    }

    private DomainCiphers open(String name) {
        counts.cacheMiss();
        Domain domain = bundle.domain(name)
                .orElseThrow(() -> new Refusal(
                        Trouble.INVALID,
                        "the key bundle of dataset " + bundle.dataset() + " has no domain '" + name
                                + "'; add it with: millrace keys init -f " + Refusal.PIPELINE_FILE));
        return new DomainCiphers(
                domain.keyId(),
                Cipher.siv(domain.tokenKey().toArray()),
                Cipher.hmac(domain.pseudonymKey()),
                Cipher.hmac(Cipher.derived(domain.pseudonymKey(), "number", name)),
                Cipher.derived(domain.tokenKey(), "format", name));
    }

    @Override
    public String toString() {
        return "keys of " + bundle.dataset();
    }
}
