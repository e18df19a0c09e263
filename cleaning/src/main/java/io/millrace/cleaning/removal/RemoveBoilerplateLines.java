package io.millrace.cleaning.removal;

import io.millrace.cleaning.TextFields;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.PathText;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A line goes if it is short and one of the phrases stands in it, or if it is, whole, a line of the file. Upper and lower
 * case are the same, and blanks at both ends of a line do not count.
 */
public final class RemoveBoilerplateLines implements MapStep {
    private static final List<String> OF_WEB_PAGES = List.of(
            "all rights reserved",
            "terms of use",
            "terms of service",
            "terms and conditions",
            "privacy policy",
            "cookie policy",
            "uses cookies",
            "use of cookies",
            "use cookies",
            "accept all cookies",
            "cookie settings",
            "sign up for our newsletter",
            "subscribe to our newsletter",
            "enable javascript",
            "javascript is disabled",
            "your browser does not support",
            "click here to",
            "share this",
            "share on facebook",
            "follow us on",
            "skip to content",
            "skip to main content",
            "back to top",
            "powered by wordpress",
            "leave a comment",
            "log in to reply");

    private static final String PAGE = "Tea is good.\n© 2024 A. All rights reserved.\n advertisement \nBuy now!";

    public static final StepType<Settings> TYPE = StepType.of(
                    "remove_boilerplate_lines", Settings.class, RemoveBoilerplateLines::new)
            .summary("Removes lines such as cookie notices and copyright lines, and lines that a file lists.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", PAGE, "Back to top")
                    .gives("Tea is good.\n advertisement \nBuy now!", "Back to top"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", PAGE, "Back to top")
                    .gives(PAGE, ""))
            .example(Example.with("fields", List.of("text"), "phrases", List.of("buy now"))
                    .given("text: string, more: string", PAGE, "Back to top")
                    .gives("Tea is good.\n© 2024 A. All rights reserved.\n advertisement ", "Back to top"))
            .example(Example.with("fields", List.of("text"), "max_characters", 20)
                    .given("text: string, more: string", PAGE, "Back to top")
                    .gives(PAGE, "Back to top"))
            .example(Example.with("fields", List.of("text"), "lines_file", "lines.txt")
                    .file("lines.txt", "Advertisement\nRead more\n")
                    .given("text: string, more: string", PAGE, "Back to top")
                    .gives("Tea is good.\nBuy now!", "Back to top"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(
                    doc =
                            "Phrases of lines that go. Not given: 26 English ones of web pages, such as \"all rights reserved\","
                                    + " \"uses cookies\" and \"back to top\".",
                    fallback = Option.NONE)
            List<String> phrases,

            @Option(
                    doc =
                            "Longest line that a phrase removes, in UTF-16 characters: a longer one may be about cookies.",
                    fallback = "200",
                    min = 1)
            int maxCharacters,

            @Option(doc = "File in UTF-8 with a whole line to remove on each line.", fallback = Option.NONE)
            String linesFile) {}

    private final TextFields fields;
    private final Settings settings;
    private CaselessPhrases phrases;
    private Set<String> lines;

    RemoveBoilerplateLines(Settings settings, Binding binding) {
        this.settings = settings;
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        if (settings.phrases.stream().anyMatch(String::isBlank)) {
            binding.problem("phrases", "holds a blank phrase, which stands in every line; remove it");
        }
        if (settings.linesFile != null && !isFile(settings.linesFile)) {
            binding.problem(
                    "lines_file", "there is no file " + PathText.quoted(settings.linesFile) + " on this machine");
        }
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException wrong) {
            return false;
        }
    }

    @Override
    public void open(Services services) {
        phrases = new CaselessPhrases(settings.phrases.isEmpty() ? OF_WEB_PAGES : settings.phrases);
        lines = new HashSet<>();
        if (settings.linesFile != null) {
            read().lines().forEach(line -> lines.add(form(line.strip())));
        }
    }

    private String read() {
        try {
            return Files.readString(Path.of(settings.linesFile));
        } catch (IOException unreadable) {
            throw new Refusal(
                    Trouble.UNREACHABLE, "lines_file: " + settings.linesFile + " cannot be read as UTF-8", unreadable);
        }
    }

    private static String form(String line) {
        return line.toLowerCase(Locale.ROOT);
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(
                sample, text -> new LineRemoval(text).without((start, end) -> isRemoved(text, start, end)));
    }

    private boolean isRemoved(String text, int start, int end) {
        boolean isShort = end - start <= settings.maxCharacters;
        return isShort && phrases.isAnyIn(text, start, end)
                || !lines.isEmpty() && lines.contains(form(text.substring(start, end)));
    }
}
