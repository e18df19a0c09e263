package io.millrace.privacy.find;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.millrace.core.Binding;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Suggestion;
import io.millrace.core.pattern.PatternSize;
import io.millrace.privacy.find.user.Plugged;
import io.millrace.privacy.find.user.UserPatterns;
import io.millrace.privacy.find.user.UserWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a step finds in texts, as its settings say. Settings are checked when it is made; files are read when it is opened. */
public final class Detection {
    private static final java.util.regex.Pattern TYPE = java.util.regex.Pattern.compile("[A-Z][A-Z0-9_]{0,62}");

    private final DetectionSettings settings;
    private final Map<String, Pattern> patterns = new TreeMap<>();
    private final Plugged plugged;
    private final Set<String> types;
    private Detector detector;
    private Set<String> allowed = Set.of();

    /** Tells a mistake. */
    @FunctionalInterface
    public interface Complaint {
        void at(String option, String message);
    }

    /** @param option the option of a step that holds the settings, for messages */
    public Detection(DetectionSettings settings, String option, Binding binding) {
        this(settings, (part, message) -> binding.problem(option, message));
    }

    public Detection(DetectionSettings settings, Complaint complaint) {
        this.settings = settings;
        settings.patterns().forEach((type, pattern) -> compile(type, pattern, complaint));
        settings.dictionaries().forEach((type, file) -> checkFile(type, file, complaint));
        plugged = new Plugged(settings.recognizers(), wrong -> complaint.at("recognizers", wrong));
        Set<String> known = known();
        Stream.concat(settings.types().stream(), settings.exceptTypes().stream())
                .filter(type -> !known.contains(type))
                .forEach(type -> complaint.at(
                        "types",
                        "there is no type " + type + Suggestion.among(type, known)
                                + "; millrace inspect --types lists them"));
        types = new TreeSet<>(settings.types().isEmpty() ? known : settings.types());
        types.removeAll(Set.copyOf(settings.exceptTypes()));
        if (types.isEmpty()) {
            complaint.at("types", "leaves no type to find");
        }
    }

    private void compile(String type, String pattern, Complaint complaint) {
        checkType(type, complaint);
        Optional<String> tooLarge = PatternSize.problem(pattern);
        if (tooLarge.isPresent()) {
            complaint.at("patterns", "patterns." + type + " " + tooLarge.get());
            return;
        }
        try {
            patterns.put(type, Pattern.compile(pattern));
        } catch (PatternSyntaxException wrong) {
            complaint.at(
                    "patterns",
                    "patterns." + type + " is no pattern of RE2 (linear time, no look-around): "
                            + wrong.getDescription());
        }
    }

    private static void checkFile(String type, String file, Complaint complaint) {
        checkType(type, complaint);
        if (!Files.isRegularFile(Path.of(file))) {
            complaint.at("dictionaries", "dictionaries." + type + ": there is no file " + file);
        }
    }

    private static void checkType(String type, Complaint complaint) {
        if (!TYPE.matcher(type).matches()) {
            complaint.at("types", "'" + type + "' is no type: write capitals, digits and _, as in EMPLOYEE_ID");
        }
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>(Recognizers.types());
        known.addAll(settings.patterns().keySet());
        known.addAll(settings.dictionaries().keySet());
        known.addAll(plugged.types());
        return known;
    }

    /** Whether the type comes from patterns or dictionaries of the user. */
    public boolean isOfUser(String type) {
        return settings.patterns().containsKey(type) || settings.dictionaries().containsKey(type);
    }

    /** The types that it finds, in order. */
    public Set<String> types() {
        return Collections.unmodifiableSet(types);
    }

    /** Reads dictionaries and models. @throws Refusal if one cannot be read */
    public void open() {
        List<Recognizer> recognizers = new ArrayList<>(Recognizers.all());
        if (!patterns.isEmpty()) {
            recognizers.add(new UserPatterns(patterns));
        }
        if (!settings.dictionaries().isEmpty()) {
            recognizers.add(words());
        }
        recognizers.addAll(plugged.open());
        detector = new Detector(recognizers, types);
        allowed = new HashSet<>();
        settings.allow().forEach(text -> allowed.add(plain(text)));
    }

    private UserWords words() {
        UserWords words = new UserWords(settings.edits());
        settings.dictionaries().forEach((type, file) -> read(type, Path.of(file), words));
        return words;
    }

    private static void read(String type, Path file, UserWords words) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                add(type, phrase(line), words, file + ":" + number);
            }
        } catch (IOException unreadable) {
            boolean isText = !(unreadable instanceof CharacterCodingException);
            throw new Refusal(
                    Trouble.REFUSED,
                    isText
                            ? "cannot read " + file + "; check path and rights"
                            : file + " is not UTF-8 text; save it as UTF-8",
                    unreadable);
        }
    }

    private static void add(String type, List<String> phrase, UserWords words, String place) {
        if (phrase.size() > UserWords.MOST_WORDS) {
            throw new Refusal(
                    Trouble.REFUSED,
                    place + " has " + phrase.size() + " words and signs, at most " + UserWords.MOST_WORDS
                            + " can be found as one; shorten it, or write its parts as lines");
        }
        if (!phrase.isEmpty()) {
            words.add(type, phrase);
        }
    }

    /** A line as a view reads it. */
    private static List<String> phrase(String line) {
        List<String> words = new ArrayList<>();
        Tokens tokens = folded(line).tokens();
        for (int token = 0; token < tokens.count(); token++) {
            words.add(tokens.text(token).toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /**
     * What is private in the text, in order of place; no two overlap.
     *
     * @throws io.millrace.core.RejectSample if a pattern or list of the user would look at more of the text than is allowed
     */
    public List<Finding> find(String text) {
        return Settlement.of(candidates(text));
    }

    /** The same, and where the text is a value alone, everything that it may be. */
    public List<Finding> readings(String text) {
        List<Finding> found = candidates(text);
        return isAlone(text) ? found : Settlement.of(found);
    }

    private static boolean isAlone(String text) {
        return text.length() <= Reading.CELL && folded(text).alone();
    }

    private static Reading folded(String text) {
        return Reading.of(Fold.of(View.same(text.toCharArray(), text.length(), 0)));
    }

    /** Everything that may be, overlapping or not. */
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
