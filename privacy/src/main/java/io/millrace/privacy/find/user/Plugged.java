package io.millrace.privacy.find.user;

import io.millrace.core.Refusal;
import io.millrace.privacy.find.Detection.Complaint;
import io.millrace.privacy.find.Recognizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The recognizers of plug-ins that a user asks for. */
public final class Plugged {
    private final Map<String, String> places;
    private final Set<String> types = new LinkedHashSet<>();

    /** @param places name of a plug-in → what it reads; {@code complaint} takes what is wrong with one of them */
    public Plugged(Map<String, String> places, Complaint complaint) {
        this.places = new TreeMap<>(places);
        this.places.forEach((name, place) -> check(name, Path.of(place), complaint));
    }

    private void check(String name, Path place, Complaint complaint) {
        String option = "recognizers." + name;
        try {
            RecognizerPlugin plugin = RecognizerPlugin.named(name).orElse(null);
            if (plugin == null) {
                complaint.at(
                        option,
                        "no recognizer of that name is on the class path; name its jars in the"
                                + " environment, as in MILLRACE_PLUGINS=recognizer.jar");
            } else if (!Files.exists(place)) {
                complaint.at(option, "there is no " + place);
            } else {
                types.addAll(plugin.types(place));
            }
        } catch (Refusal unfit) {
            complaint.at(option, unfit.getMessage());
        }
    }

    /** What they find. */
    public Set<String> types() {
        return types;
    }

    /** @throws Refusal if one cannot be read */
    public List<Recognizer> open() {
        return places.entrySet().stream()
                .map(each -> RecognizerPlugin.named(each.getKey()).orElseThrow().open(Path.of(each.getValue())))
                .toList();
    }
}
