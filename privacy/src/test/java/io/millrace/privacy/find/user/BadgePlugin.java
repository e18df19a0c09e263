package io.millrace.privacy.find.user;

import com.google.re2j.Pattern;
import io.millrace.privacy.find.Recognizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plug-in for tests, {@code badges}: it takes what the pattern in its file matches for a BADGE, and x after it for a MARK. */
public final class BadgePlugin implements RecognizerPlugin {
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
        try {
            String pattern = Files.readString(place).strip();
            Map<String, Pattern> patterns = new HashMap<>();
            patterns.put("BADGE", Pattern.compile(pattern));
            patterns.put("MARK", Pattern.compile(pattern + "x"));
            return new UserPatterns(patterns);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
