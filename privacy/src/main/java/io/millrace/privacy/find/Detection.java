package io.millrace.privacy.find;

import io.millrace.core.Binding;
import io.millrace.core.Suggestion;
import io.millrace.privacy.find.user.UserRecognizers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a step finds in texts, as its settings say. Settings are checked when it is made; files are read when it is opened. */
public final class Detection {
    private final DetectionSettings settings;
    private final List<UserRecognizers> users = new ArrayList<>();
    private final Set<String> types;
    private final Set<String> ofUsers;
    private Detector detector;
    private Set<String> allowed = Set.of();

    /** Tells a mistake. */
    @FunctionalInterface
    public interface Complaint {
        /** @param option the option among the settings, or its part, as in {@code patterns.STAFF} */
        void at(String option, String message);
    }

    /** @param option the option of a step that holds the settings, for messages */
    public Detection(DetectionSettings settings, String option, Binding binding) {
        this(settings, (part, message) -> binding.problem(option + "." + part, message));
    }

    public Detection(DetectionSettings settings, Complaint complaint) {
        this(settings, List.of(), complaint);
    }

    /** @param others of whose settings patterns, dictionaries and plug-ins are looked for, too, and nothing else is taken */
    public Detection(DetectionSettings settings, List<Detection> others, Complaint complaint) {
        this.settings = settings;
        users.add(new UserRecognizers(settings, complaint));
        others.forEach(other -> users.addAll(other.users));
        Set<String> builtIn = Recognizers.types();
        Set<String> known = new TreeSet<>(builtIn);
        users.forEach(user -> known.addAll(user.types()));
        check("types", settings.types(), known, complaint);
        check("except_types", settings.exceptTypes(), known, complaint);
        ofUsers = new HashSet<>(known);
        ofUsers.removeAll(builtIn);
        users.forEach(user -> ofUsers.addAll(user.ownTypes()));
        types = new TreeSet<>(settings.types().isEmpty() ? known : settings.types());
        types.removeAll(Set.copyOf(settings.exceptTypes()));
        if (types.isEmpty()) {
            complaint.at("types", "leaves no type to find");
        }
    }

    private static void check(String option, List<String> types, Set<String> known, Complaint complaint) {
        types.stream()
                .filter(type -> !known.contains(type))
                .forEach(type -> complaint.at(
                        option,
                        "there is no type " + type + Suggestion.among(type, known)
                                + "; millrace inspect --types lists them"));
    }

    /** Whether the type comes from patterns or dictionaries of the user, or only from plug-ins. */
    public boolean isOfUser(String type) {
        return ofUsers.contains(type);
    }

    /** The types that it finds, in order. */
    public Set<String> types() {
        return Collections.unmodifiableSet(types);
    }

    /** Reads dictionaries and models. @throws io.millrace.core.Refusal if one cannot be read */
    public void open() {
        Set<Recognizer> recognizers = new LinkedHashSet<>(Recognizers.all());
        users.forEach(user -> recognizers.addAll(user.open()));
        detector = new Detector(List.copyOf(recognizers), types);
        allowed = new HashSet<>();
        settings.allow().forEach(text -> allowed.add(plain(text)));
    }

    /**
     * What is private in the text, in order of place; no two overlap.
     *
     * @throws io.millrace.core.RejectSample if a pattern or list of the user would look at more of the text than is allowed
     */
    public List<Finding> find(String text) {
        return settled(candidates(text));
    }

    /** Those of the candidates that stay where some overlap, in order of place. */
    public static List<Finding> settled(List<Finding> candidates) {
        return Settlement.of(candidates);
    }

    /** The same, and where the text is a value alone, everything that it may be. */
    public List<Finding> readings(String text) {
        List<Finding> found = candidates(text);
        return isAlone(text) ? found : settled(found);
    }

    private static boolean isAlone(String text) {
        return text.length() <= Reading.CELL && Reading.folded(text).alone();
    }

    /** Everything that may be, overlapping or not, in order of begin, the longer first. */
    public List<Finding> candidates(String text) {
        List<Finding> found = detector.candidates(text);
        found.removeIf(finding -> finding.score() < settings.minScore() || isAllowed(text, finding));
        return found;
    }

    private boolean isAllowed(String text, Finding finding) {
        return !allowed.isEmpty() && allowed.contains(plain(text.substring(finding.start(), finding.end())));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
