package io.millrace.cleaning.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.cleaning.golden.Golden;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same texts as ftfy 6.3.1 makes. */
class RepairUnicodeParityTest {
    private static final Object[] AS_FTFY = {
        "latin_ligatures", true, "character_width", true, "uncurl_quotes", true, "line_breaks", true
    };
    private static final Object[] AS_DATATROVE = {"normal_form", "none"};

    @ParameterizedTest
    @CsvSource({"ftfy_default, ftfy", "dj_fix_unicode_mapper, ftfy", "ftfy_datatrove, datatrove"})
    void everyDocumentBecomesWhatTheToolMakesOfIt(String operation, String tool) {
        Object[] options = tool.equals("ftfy") ? AS_FTFY : AS_DATATROVE;
        Golden.check(operation, (document, decision) -> {
            String expected =
                    decision.get("changed").asBoolean() ? decision.get("out").asText() : document.text();
            return expected.equals(Repaired.by(RepairUnicode.TYPE, document.text(), options)) ? null : "differs";
        });
    }

    /** Damage made at random from texts of twenty languages, with options at random. */
    @Test
    void damagedTextsBecomeWhatFtfyMakesOfThem() throws IOException {
        List<String> differences = new ArrayList<>();
        for (String line : lines()) {
            JsonNode vector = new ObjectMapper().readTree(line);
            String made = Repaired.by(RepairUnicode.TYPE, vector.get("text").asText(), options(vector));
            if (!made.equals(vector.get("gives").asText())) {
                differences.add(line + " made " + made);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                RepairUnicodeParityTest.class.getResourceAsStream("ftfy.jsonl"), StandardCharsets.US_ASCII))) {
            return reader.lines().toList();
        }
    }

    private static Object[] options(JsonNode vector) {
        List<Object> options = new ArrayList<>();
        vector.get("options").properties().forEach(option -> {
            options.add(option.getKey());
            options.add(value(option.getValue()));
        });
        return options.toArray();
    }

    private static Object value(JsonNode value) {
        return value.isBoolean() ? (Object) value.asBoolean() : value.isInt() ? (Object) value.asInt() : value.asText();
    }
}
