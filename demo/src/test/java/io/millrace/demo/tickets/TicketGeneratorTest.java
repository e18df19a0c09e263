package io.millrace.demo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketGeneratorTest {
    private static final int RECORDS = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TicketGenerator GENERATOR = new TicketGenerator(3, RECORDS, null);

    private static List<Ticket> tickets(Defect defect) {
        return IntStream.range(0, 4000)
                .mapToObj(GENERATOR::ticket)
                .filter(ticket -> ticket.defect() == defect)
                .toList();
    }

    private static JsonNode json(Ticket ticket) {
        try {
            return JSON.readTree(ticket.value());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void theSameSeedMakesTheSameTicketsAndAnotherOneOthers() {
        TicketGenerator again = new TicketGenerator(3, RECORDS, null);
        TicketGenerator other = new TicketGenerator(4, RECORDS, null);
        for (int number : new int[] {0, 1, 77, 19_999}) {
            Ticket ticket = GENERATOR.ticket(number);
            assertThat(again.ticket(number).value()).isEqualTo(ticket.value());
            assertThat(again.ticket(number).timestamp()).isEqualTo(ticket.timestamp());
            assertThat(other.ticket(number).value()).isNotEqualTo(ticket.value());
        }
    }

    @Test
    void everyDefectComesAsOftenAsItSays() {
        Map<Defect, Integer> counts = new EnumMap<>(Defect.class);
        IntStream.range(0, RECORDS)
                .forEach(n -> counts.merge(GENERATOR.ticket(n).defect(), 1, Integer::sum));
        for (Defect defect : Defect.values()) {
            double expected = RECORDS * defect.perMille() / 1000.0;
            assertThat((double) counts.get(defect))
                    .as(defect.name())
                    .isCloseTo(expected, within(5 * Math.sqrt(expected)));
        }
        assertThat(Arrays.stream(Defect.values()).mapToInt(Defect::perMille).sum())
                .isEqualTo(1000);
    }

    @ParameterizedTest
    @EnumSource(Defect.class)
    void aDefectIsWhatItsNameSays(Defect defect) {
        for (Ticket ticket : tickets(defect)) {
            assertThat(isAsNamed(ticket)).as(defect.name()).isTrue();
        }
        assertThat(tickets(defect)).isNotEmpty();
    }

    private static boolean isAsNamed(Ticket ticket) {
        return switch (ticket.defect()) {
            case BROKEN_JSON -> isBroken(ticket);
            case NOT_UTF8 -> new String(ticket.value(), StandardCharsets.UTF_8).indexOf('\uFFFD') >= 0;
            case TOMBSTONE -> ticket.value() == null;
            case MISSING_CUSTOMER -> json(ticket).at("/customer/id").isMissingNode();
            case NULL_TITLE -> json(ticket).at("/title").isNull();
            case TEXT_AS_PRICE -> json(ticket).at("/price").isTextual();
            case UNKNOWN_LANGUAGE -> json(ticket).at("/language").asText().equals("tlh");
            case YEAR_9999 -> json(ticket).at("/sent_at").asText().startsWith("9999-");
            case TWO_DAYS_LATE -> json(ticket).at("/sent_at").asText().compareTo("2025-01-01T12") < 0;
            case NO_IMAGE, HUGE_IMAGE -> !isDrawn(ticket);
            case EMPTY_BODY -> json(ticket).at("/body/text").asText().length() < 20;
            case TEST_TICKET -> json(ticket).at("/product").asText().equals("test");
            case MISSING_PRICE -> json(ticket).at("/price").isMissingNode();
            case WHITESPACE -> json(ticket).at("/title").asText().endsWith("\t ");
            case MOJIBAKE, DUPLICATE, NONE -> isDrawn(ticket);
        };
    }

    private static boolean isBroken(Ticket ticket) {
        try {
            JSON.readTree(ticket.value());
            return false;
        } catch (JsonProcessingException broken) {
            return true;
        } catch (IOException unread) {
            throw new IllegalStateException(unread);
        }
    }

    private static boolean isDrawn(Ticket ticket) {
        byte[] photo = Base64.getDecoder().decode(json(ticket).at("/photo").asText());
        try {
            var image = ImageIO.read(new ByteArrayInputStream(photo));
            return image != null && image.getWidth() >= 28 && image.getWidth() <= 64 && image.getHeight() <= 64;
        } catch (IOException none) {
            return false;
        }
    }

    @Test
    void ticketsHaveIdsOfTheirOwnButForDuplicates() {
        Set<String> ids = new HashSet<>();
        List<Ticket> good = tickets(Defect.NONE);
        good.forEach(ticket -> ids.add(json(ticket).at("/ticket_id").asText()));
        assertThat(ids).hasSize(good.size());
    }

    @Test
    void everyAddressAndNumberInABodyIsAmongTheSecrets() {
        Set<String> secrets = new HashSet<>(GENERATOR.secrets(RECORDS));
        Pattern sensitive = Pattern.compile("[\\w.]+@[\\w.]+\\w|ORD-\\d+|\\+\\d[\\d ]{7,}\\d");
        int found = 0;
        for (Ticket ticket : tickets(Defect.NONE)) {
            var matcher = sensitive.matcher(json(ticket).at("/body/text").asText());
            while (matcher.find()) {
                assertThat(secrets).contains(matcher.group());
                found++;
            }
        }
        assertThat(found).isGreaterThan(1000);
        assertThat(secrets).allSatisfy(secret -> assertThat(secret.getBytes(StandardCharsets.UTF_8))
                .as("long enough to be searched for")
                .hasSizeGreaterThanOrEqualTo(6));
    }

    @Test
    void everyFifthTitleCarriesTheCanary() {
        TicketGenerator marked = new TicketGenerator(3, 100, "canary");
        for (int number = 0; number < 100; number++) {
            Ticket ticket = marked.ticket(number);
            if (ticket.defect() == Defect.NONE) {
                assertThat(json(ticket).at("/title").asText().endsWith("canary"))
                        .isEqualTo(number % 5 == 0);
            }
        }
    }

    @Test
    void allLanguagesAreSpoken() {
        Set<String> languages = new HashSet<>();
        tickets(Defect.NONE)
                .forEach(ticket -> languages.add(json(ticket).at("/language").asText()));
        assertThat(languages).containsExactlyInAnyOrder("en", "de", "fr", "es", "it", "pl", "zh");
    }
}
