package io.millrace.cleaning.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.cleaning.golden.Golden;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against datatrove's NLTKTokenizer with the English tables. */
class NltkTokenizerGoldenTest {
    @Test
    void wordsAndSentencesAreThoseOfDatatrove() {
        Tokenizer tokenizer = new NltkTokenizer(PunktTables.read(Golden.file("punkt_tab/english")));
        Golden.check("tokenize_nltk", (document, expected) -> difference(tokenizer, document.text(), expected));
    }

    private static String difference(Tokenizer tokenizer, String text, JsonNode expected) {
        List<String> words = Texts.of(tokenizer.words(text));
        List<String> sentences = Texts.of(tokenizer.sentences(text));
        String found = words.size() + " " + hash(words) + ", " + sentences.size() + " " + hash(sentences);
        String wanted = expected.get("n_words").asInt() + " "
                + expected.get("words_sha256_16").asText() + ", "
                + expected.get("n_sents").asInt() + " "
                + expected.get("sents_sha256_16").asText();
        return found.equals(wanted) ? null : found + " instead of " + wanted;
    }

    private static String hash(List<String> tokens) {
        try {
            byte[] joined = String.join("\0", tokens).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(joined);
            return HexFormat.of().formatHex(digest, 0, Long.BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
