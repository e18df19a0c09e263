package io.millrace.privacy.gate;

import io.millrace.privacy.find.Detection;
import io.millrace.privacy.find.DetectionSettings;
import io.millrace.privacy.find.Recognizers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is a leak behind steps that scrub, where nothing else is said. */
final class Leaks {
    private Leaks() {}

    /**
     * All types that detection knows but those that all steps leave out, and what each step looks for by patterns,
     * dictionaries and plug-ins; not the texts that one of them allows.
     *
     * @param steps the {@code find} of each; {@code sure} how sure a finding must be
     */
    static Detection behind(List<DetectionSettings> steps, double sure, Detection.Complaint complaint) {
        Set<String> left = steps.isEmpty() ? Set.of() : new HashSet<>(Recognizers.types());
        List<String> allow = new ArrayList<>();
        List<Detection> detections = new ArrayList<>();
        for (DetectionSettings step : new LinkedHashSet<>(steps)) {
            left.retainAll(step.exceptTypes());
            allow.addAll(step.allow());
            detections.add(new Detection(step, complaint));
        }
        Set<String> types = new TreeSet<>(Recognizers.types());
        types.removeAll(left);
        detections.forEach(step -> types.addAll(step.types()));
        DetectionSettings leaks =
                new DetectionSettings(List.copyOf(types), List.of(), sure, Map.of(), Map.of(), 0, allow, Map.of());
        return new Detection(leaks, detections, complaint);
    }
}
