package io.millrace.privacy.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.millrace.privacy.find.Detection;
import io.millrace.privacy.find.DetectionSettings;
import io.millrace.privacy.find.user.BadgePlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is a leak behind steps that scrub, each with settings of its own. */
class LeaksTest {
    private static final double SURE = 0.7;
    private static final List<String> NO = List.of();
    private static final String TEXT = "E-204, E-204917, nightjr and maria.lopez@mail-harbor.com of Q7-31 and Q7-31x";

    @TempDir
    private Path folder;

    private static Detection behind(DetectionSettings... steps) {
        return Leaks.behind(List.of(steps), SURE, (option, wrong) -> fail(option + ": " + wrong));
    }

    private static List<String> leaks(DetectionSettings... steps) {
        Detection detection = behind(steps);
        detection.open();
        return detection.find(TEXT).stream()
                .map(leak -> leak.type() + " " + TEXT.substring(leak.start(), leak.end()))
                .toList();
    }

    private static DetectionSettings patterns(String type, String pattern) {
        return new DetectionSettings(NO, NO, 0.4, Map.of(type, pattern), Map.of(), 0, NO, Map.of());
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private DetectionSettings words(String file, int edits) throws IOException {
        return new DetectionSettings(NO, NO, 0.4, Map.of(), Map.of("PROJECT", file(file, file)), edits, NO, Map.of());
    }

    private DetectionSettings badges(List<String> types, List<String> except) throws IOException {
        Map<String, String> plugin = Map.of("badges", file("badge", "Q7-[0-9]+"));
        return new DetectionSettings(types, except, 0.4, Map.of(), Map.of(), 0, NO, plugin);
    }

    private static DetectionSettings without(List<String> types, List<String> allowed) {
        return new DetectionSettings(NO, types, 0.4, Map.of(), Map.of(), 0, allowed, Map.of());
    }

    @Test
    void twoPatternsOfOneTypeAreBothLookedFor() {
        DetectionSettings shorter = patterns("STAFF", "E-[0-9]{3}");
        DetectionSettings longer = patterns("STAFF", "E-[0-9]{6}");
        assertThat(leaks(shorter)).contains("STAFF E-204").doesNotContain("STAFF E-204917");
        assertThat(leaks(shorter, longer)).contains("STAFF E-204", "STAFF E-204917");
        assertThat(leaks(longer, shorter)).contains("STAFF E-204", "STAFF E-204917");
    }

    @Test
    void eachListHasItsOwnEdits() throws IOException {
        assertThat(leaks(words("nightjar", 1), words("boat", 0))).contains("PROJECT nightjr");
        assertThat(leaks(words("boat", 1), words("nightjar", 0))).noneMatch(leak -> leak.startsWith("PROJECT"));
    }

    @Test
    void whatAPlugInFindsIsALeak() throws IOException {
        assertThat(leaks(badges(NO, NO), without(NO, NO))).contains("BADGE Q7-31", "MARK Q7-31x");
        assertThat(leaks(without(NO, NO))).noneMatch(leak -> leak.startsWith("BADGE"));
    }

    /** No other step can find them. */
    @Test
    void whatItsStepDoesNotLookForIsNone() throws IOException {
        assertThat(leaks(badges(NO, List.of("MARK")), without(NO, NO)))
                .contains("BADGE Q7-31")
                .noneMatch(leak -> leak.startsWith("MARK"));
        assertThat(leaks(badges(List.of("MARK"), NO)))
                .contains("MARK Q7-31x")
                .noneMatch(leak -> leak.startsWith("BADGE"));
    }

    @Test
    void aModelOfSeveralStepsIsAskedOnce() throws IOException {
        leaks(badges(NO, NO));
        int once = BadgePlugin.asked(folder.resolve("badge"));
        leaks(badges(NO, NO), badges(NO, List.of("MARK")), badges(NO, NO));
        assertThat(BadgePlugin.asked(folder.resolve("badge"))).isEqualTo(2 * once);
    }

    @Test
    void whatAllStepsLeaveOutIsNone() {
        String mail = "EMAIL maria.lopez@mail-harbor.com";
        assertThat(leaks()).contains(mail);
        assertThat(leaks(without(List.of("EMAIL", "URL"), NO), without(List.of("EMAIL"), NO)))
                .doesNotContain(mail);
        assertThat(behind(without(List.of("EMAIL", "URL"), NO), without(List.of("EMAIL"), NO))
                        .types())
                .contains("URL");
        assertThat(leaks(without(List.of("EMAIL"), NO), without(NO, NO))).contains(mail);
    }

    @Test
    void whatOneStepAllowsIsNone() {
        assertThat(leaks(without(NO, List.of("Maria.Lopez@mail-harbor.com")), without(NO, NO)))
                .noneMatch(leak -> leak.startsWith("EMAIL"));
    }

    @Test
    void whatUsersFindHasSurrogatesOfItsOwnForm() throws IOException {
        Detection detection = behind(badges(NO, NO), patterns("STAFF", "E-[0-9]{3}"));
        assertThat(List.of("BADGE", "STAFF")).allMatch(detection::isOfUser);
        assertThat(detection.isOfUser("EMAIL")).isFalse();
    }
}
