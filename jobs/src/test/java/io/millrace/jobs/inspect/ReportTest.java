package io.millrace.jobs.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.Detection;
import io.millrace.privacy.find.DetectionSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static Detection detection() {
        DetectionSettings all =
                new DetectionSettings(List.of(), List.of(), 0.4, Map.of(), Map.of(), 0, List.of(), Map.of());
        Detection detection = new Detection(all, (option, message) -> {
            throw new AssertionError(message);
        });
        detection.open();
        return detection;
    }

    @Test
    void columnsThatAreNotReadAreListed() {
        Inspection inspection = new Inspection(detection(), null);
        inspection.add("note", "write to maria.lopez@mail-harbor.com");
        inspection.addNotRead("born", "date");
        assertThat(Report.lines(inspection))
                .containsExactly(
                        "  note  EMAIL in 1 of 1 value (100.0 %), within texts", "  born  not read: its type is date");
    }
}
