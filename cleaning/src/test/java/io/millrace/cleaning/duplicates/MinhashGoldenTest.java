package io.millrace.cleaning.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.cleaning.golden.Golden;
import io.millrace.core.Bytes;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.MapStep;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures and groups of near duplicates against those of datatrove and Data-Juicer. */
class MinhashGoldenTest {
    private static final int FIRST_BAND = 8;

    @ParameterizedTest
    @CsvSource({
        "minhash_sha1_nltk, sha1, nltk",
        "minhash_xxhash_nltk, xxhash, nltk",
        "minhash_sha1_spacy, sha1, spacy",
        "minhash_xxhash_spacy, xxhash, spacy"
    })
    void datatrove(String operation, String hash, String tokenizer) {
        Object[] options = {
            "bands", 14, "rows_per_band", 8, "hash", hash, "tokenizer", tokenizer, "short_documents", "keep"
        };
        check(operation, ByteOrder.LITTLE_ENDIAN, options);
    }

    @Test
    void dataJuicer() {
        check(
                "dj_document_minhash_deduplicator",
                ByteOrder.BIG_ENDIAN,
                "signature",
                "data_juicer",
                "short_documents",
                "merge");
    }

    private static void check(String operation, ByteOrder order, Object... options) {
        MapStep signatures = (MapStep) Corpus.step(AddMinhash.TYPE, with(options, "into", "signature"));
        Golden.check(operation, (document, decision) -> {
            List<?> signature =
                    signatures.map(Corpus.sample(0, document.text())).get(1, List.class);
            return difference(signature, decision, order);
        });
        FirstSeenStep step = (FirstSeenStep) Corpus.step(DropNearDuplicates.TYPE, options);
        List<List<Bytes>> keys = Corpus.samples().stream().map(step::keys).toList();
        assertThat(groups(Groups.of(keys), keys.size())).isEqualTo(clusters(operation));
    }

    private static Object[] with(Object[] options, Object... more) {
        Object[] all = Arrays.copyOf(options, options.length + more.length);
        System.arraycopy(more, 0, all, options.length, more.length);
        return all;
    }

    private static String difference(List<?> signature, JsonNode decision, ByteOrder order) {
        if (signature == null || !decision.has("sig_sha256_16")) {
            return signature == null && !decision.has("sig_sha256_16") ? null : "one has no signature: " + signature;
        }
        String hash = hash(signature, order);
        boolean isSame = hash.equals(decision.get("sig_sha256_16").asText());
        if (isSame && decision.has("first_bucket")) {
            isSame = signature
                    .subList(0, FIRST_BAND)
                    .toString()
                    .equals(decision.get("first_bucket").toString().replace(",", ", "));
        }
        return isSame ? null : "has the signature " + hash + " " + signature.subList(0, FIRST_BAND);
    }

    private static String hash(List<?> signature, ByteOrder order) {
        ByteBuffer bytes = ByteBuffer.allocate(signature.size() * Long.BYTES).order(order);
        signature.forEach(each -> bytes.putLong((Long) each));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of every document that is not alone, the earliest of its group. */
    private static Map<Integer, Integer> groups(Groups groups, int size) {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int i = 0; i < size; i++) {
            sizes.merge(groups.find(i), 1, Integer::sum);
        }
        Map<Integer, Integer> found = new HashMap<>();
        for (int i = 0; i < size; i++) {
            if (sizes.get(groups.find(i)) > 1) {
                found.put(i, groups.find(i));
            }
        }
        return found;
    }

    private static Map<Integer, Integer> clusters(String operation) {
        List<JsonNode> decisions = Golden.decisions(operation);
        Map<Integer, Integer> earliest = new HashMap<>();
        Map<Integer, Integer> found = new HashMap<>();
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).has("cluster")) {
                int number = i;
                found.put(
                        i,
                        earliest.computeIfAbsent(decisions.get(i).get("cluster").asInt(), unused -> number));
            }
        }
        return found;
    }
}
