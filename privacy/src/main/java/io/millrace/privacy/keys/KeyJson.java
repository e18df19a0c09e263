package io.millrace.privacy.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** Keys as JSON, {@code millrace-keys/1}: contract, section 10. Reading refuses whatever it does not know. */
public final class KeyJson {
    public static final String FORMAT = "millrace-keys/1";

    static final ObjectMapper STRICT = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private record Keys(String format, String dataset, List<EpochKeys> epochs, List<DomainKeys> domains) {}

    private record EpochKeys(long epoch, String from, String to, long keyId, String dataKey) {}

    private record DomainKeys(String domain, long keyId, String tokenKey, String pseudonymKey) {}

    private KeyJson() {}

    public static String write(KeyBundle bundle) {
        List<EpochKeys> epochs = bundle.epochs().stream().map(KeyJson::plain).toList();
        List<DomainKeys> domains = bundle.domains().stream().map(KeyJson::plain).toList();
        return text(new Keys(FORMAT, bundle.dataset(), epochs, domains));
    }

    /** @throws IllegalArgumentException that says what is wrong and never quotes the text */
    public static KeyBundle read(String json) {
        Keys keys = parse(json, Keys.class);
        if (!FORMAT.equals(keys.format) || keys.dataset == null || keys.epochs == null || keys.domains == null) {
            throw new IllegalArgumentException("its format is not " + FORMAT);
        }
        return new KeyBundle(
                keys.dataset,
                keys.epochs.stream().map(KeyJson::secret).toList(),
                keys.domains.stream().map(KeyJson::secret).toList());
    }

    /** Jackson's messages quote what they read, so nothing of them is kept. */
    static <T> T parse(String json, Class<T> type) {
        try {
            T parsed = STRICT.readValue(json, type);
            if (parsed != null) {
                return parsed;
            }
        } catch (JsonProcessingException quoting) {
            // Told below, without its text.
        }
        throw new IllegalArgumentException(
                "it is broken or truncated JSON, or has other fields than this version knows");
    }

    static String text(Object value) {
        try {
            return STRICT.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("keys do not fit into JSON");
        }
    }

    private static EpochKeys plain(Epoch epoch) {
        return new EpochKeys(
                epoch.number(),
                epoch.from().toString(),
                epoch.to() == null ? null : epoch.to().toString(),
                epoch.keyId(),
                epoch.dataKey().hex());
    }

    private static DomainKeys plain(Domain domain) {
        return new DomainKeys(
                domain.name(),
                domain.keyId(),
                domain.tokenKey().hex(),
                domain.pseudonymKey().hex());
    }

    private static Epoch secret(EpochKeys plain) {
        return new Epoch(
                plain.epoch,
                time(plain.from),
                plain.to == null ? null : time(plain.to),
                plain.keyId,
                Secret.ofHex(plain.dataKey, Epoch.KEY_BYTES));
    }

    private static Domain secret(DomainKeys plain) {
        if (plain.domain == null) {
            throw new IllegalArgumentException("a domain has no name");
        }
        return new Domain(
                plain.domain,
                plain.keyId,
                Secret.ofHex(plain.tokenKey, Domain.TOKEN_KEY_BYTES),
                Secret.ofHex(plain.pseudonymKey, Domain.PSEUDONYM_KEY_BYTES));
    }

    private static Instant time(String text) {
        try {
            if (text != null && text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")) {
                return Instant.parse(text);
            }
        } catch (DateTimeException impossibleDay) {
            throw new IllegalArgumentException("an epoch begins or ends on a day that does not exist");
        }
        throw new IllegalArgumentException("an epoch's time is not of the form 2026-01-31T00:00:00Z");
    }
}
