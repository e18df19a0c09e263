package io.millrace.demo.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExampleRecordsTest {
    private static final int COUNT = 2000;
    private static final Instant UNTIL = Instant.parse("2026-01-31T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ExampleRecords records(ExampleKind kind, long seed) {
        return kind.records(new Batch(seed, COUNT, UNTIL));
    }

    private static List<JsonNode> kept(ExampleKind kind) {
        ExampleRecords records = records(kind, 3);
        return IntStream.range(0, COUNT)
                .filter(number -> records.reason(number) == null)
                .mapToObj(number -> json(records.line(number)))
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Set<String> values(List<JsonNode> records, String field) {
        return records.stream().map(json -> json.get(field).asText()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(ExampleKind.class)
    void theSameSeedMakesTheSameRecordsAndAnotherOneOthers(ExampleKind kind) {
        List<String> once = new ArrayList<>();
        List<String> again = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int number : new int[] {0, 1, 77, COUNT - 1}) {
            once.add(records(kind, 3).line(number));
            again.add(records(kind, 3).line(number));
            others.add(records(kind, 4).line(number));
        }
        assertThat(again).isEqualTo(once);
        assertThat(others).doesNotContainAnyElementsOf(once);
    }

    @ParameterizedTest
    @EnumSource(ExampleKind.class)
    void aLineHasNoEndOfLineAndOneInSixOrMoreIsFlawed(ExampleKind kind) {
        ExampleRecords records = records(kind, 3);
        assertThat(IntStream.range(0, COUNT).mapToObj(records::line))
                .allSatisfy(line -> assertThat(line).isNotEmpty().doesNotContain("\n", "\r"));
        assertThat(kept(kind).size() / (double) COUNT).isCloseTo(0.83, within(0.06));
    }

    @Test
    void timesLieInTheTwentyHoursBeforeTheGivenOne() {
        List<Instant> times = kept(ExampleKind.PRODUCT_EVENTS).stream()
                .map(json -> Instant.parse(json.get("happened_at").asText()))
                .toList();
        assertThat(times).isSorted().allSatisfy(time -> assertThat(time)
                .isBetween(UNTIL.minus(Duration.ofHours(20)), UNTIL));
        assertThat(times.get(0)).isBefore(UNTIL.minus(Duration.ofHours(19)));
    }

    @Test
    void chatsAreInAllLanguagesAndSomeAreMisread() {
        List<JsonNode> messages = kept(ExampleKind.SUPPORT_CHAT);
        assertThat(values(messages, "language")).containsExactlyInAnyOrder("en", "de", "fr", "es", "it", "pl", "zh");
        assertThat(values(messages, "author")).containsExactlyInAnyOrder("customer", "agent");
        assertThat(values(messages, "text"))
                .anyMatch(text -> text.contains("Ã"))
                .noneMatch(text -> text.contains("{"));
    }

    @Test
    void aConversationHasOneCustomerAndAtMostFourMessages() {
        kept(ExampleKind.SUPPORT_CHAT).stream()
                .collect(Collectors.groupingBy(json -> json.get("conversation_id")))
                .values()
                .forEach(messages -> {
                    assertThat(messages).hasSizeLessThanOrEqualTo(4);
                    assertThat(values(messages, "customer")).hasSize(1);
                });
    }

    @Test
    void everyShapeIsDrawnInAnImageThatOpens() throws IOException {
        List<JsonNode> pictures = kept(ExampleKind.LABELLED_IMAGES);
        assertThat(values(pictures, "shape")).containsExactlyInAnyOrder("circle", "square", "triangle", "cross");
        for (JsonNode picture : pictures.subList(0, 50)) {
            byte[] image = Base64.getDecoder().decode(picture.get("image").asText());
            assertThat(ImageIO.read(new ByteArrayInputStream(image)).getWidth()).isBetween(40, 79);
        }
    }
}
