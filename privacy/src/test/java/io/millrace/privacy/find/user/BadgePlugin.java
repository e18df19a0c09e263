package io.millrace.privacy.find.user;

import com.google.re2j.Pattern;
import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A plug-in for tests, {@code badges}: it takes what the pattern in its file matches for a BADGE, and with x behind for a MARK.
 * One recognizer for each file, as models are.
 */
public final class BadgePlugin implements RecognizerPlugin {
    private static final Map<Path, Badges> OPEN = new ConcurrentHashMap<>();

    /** How often the recognizer of a file was asked. */
    public static int asked(Path place) {
        return OPEN.get(place).asked.get();
    }

    @Override
    public String name() {
        return "badges";
    }

    @Override
    public List<String> types(Path place) {
        return List.of("BADGE", "MARK");
    }

    @Override
    public Recognizer open(Path place) {
        return OPEN.computeIfAbsent(place, BadgePlugin::read);
    }

    private static Badges read(Path place) {
        try {
            String pattern = Files.readString(place).strip();
            UserPatterns patterns =
                    new UserPatterns(Map.of("BADGE", Pattern.compile(pattern), "MARK", Pattern.compile(pattern + "x")));
            return new Badges(patterns, new AtomicInteger());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Badges(UserPatterns patterns, AtomicInteger asked) implements Recognizer {
        @Override
        public List<String> types() {
            return patterns.types();
        }

        @Override
        public void find(Reading reading, Findings findings) {
            asked.incrementAndGet();
            patterns.find(reading, findings);
        }
    }
}
