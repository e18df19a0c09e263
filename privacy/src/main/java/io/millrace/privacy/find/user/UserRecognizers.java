package io.millrace.privacy.find.user;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.pattern.PatternSize;
import io.millrace.privacy.find.Detection.Complaint;
import io.millrace.privacy.find.DetectionSettings;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What users find besides: the patterns, dictionaries and plug-ins of a step's settings. */
public final class UserRecognizers {
    private static final java.util.regex.Pattern TYPE = java.util.regex.Pattern.compile("[A-Z][A-Z0-9_]{0,62}");

    private final DetectionSettings settings;
    private final Map<String, Pattern> patterns = new TreeMap<>();
    private final Plugged plugged;

    /** @param complaint takes what is wrong with one of them; files are only looked for */
    public UserRecognizers(DetectionSettings settings, Complaint complaint) {
        this.settings = settings;
        settings.patterns().forEach((type, pattern) -> compile(type, pattern, complaint));
        settings.dictionaries().forEach((type, file) -> checkFile(type, file, complaint));
        plugged = new Plugged(settings.recognizers(), complaint);
    }

    private void compile(String type, String pattern, Complaint complaint) {
        String option = "patterns." + type;
        checkType(option, type, complaint);
        Optional<String> tooLarge = PatternSize.problem(pattern);
        if (tooLarge.isPresent()) {
            complaint.at(option, tooLarge.get());
            return;
        }
        try {
            patterns.put(type, Pattern.compile(pattern));
        } catch (PatternSyntaxException wrong) {
            complaint.at(option, "is no pattern of RE2 (linear time, no look-around): " + wrong.getDescription());
        }
    }

    private static void checkFile(String type, String file, Complaint complaint) {
        String option = "dictionaries." + type;
        checkType(option, type, complaint);
        if (!Files.isRegularFile(Path.of(file))) {
            complaint.at(option, "there is no file " + file);
        }
    }

    private static void checkType(String option, String type, Complaint complaint) {
        if (!TYPE.matcher(type).matches()) {
            complaint.at(option, "'" + type + "' is no type: write capitals, digits and _, as in EMPLOYEE_ID");
        }
    }

    /** The types of patterns and dictionaries. */
    public Set<String> ownTypes() {
        Set<String> types = new TreeSet<>(settings.patterns().keySet());
        types.addAll(settings.dictionaries().keySet());
        return types;
    }

    /** The types of plug-ins, too. */
    public Set<String> types() {
        Set<String> types = ownTypes();
        types.addAll(plugged.types());
        return types;
    }

    /** Reads dictionaries and models. @throws Refusal if one cannot be read */
    public List<Recognizer> open() {
        List<Recognizer> recognizers = new ArrayList<>();
        if (!patterns.isEmpty()) {
            recognizers.add(new UserPatterns(patterns));
        }
        if (!settings.dictionaries().isEmpty()) {
            recognizers.add(words());
        }
        recognizers.addAll(plugged.open());
        return recognizers;
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
        Tokens tokens = Reading.folded(line).tokens();
        for (int token = 0; token < tokens.count(); token++) {
            words.add(tokens.text(token).toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
