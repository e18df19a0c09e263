package io.millrace.cleaning.text;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The text files of NLTK's {@code punkt_tab}: UTF-8, one entry a line, columns divided by a tab. */
final class PunktFiles {
    private final Path folder;
    private final MessageDigest digest;

    PunktFiles(Path folder) {
        this.folder = folder;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** The lines of a file; blanks at their ends belong to them. */
    Set<String> lines(String name) {
        return new HashSet<>(read(name));
    }

    /** First column to all its second columns. */
    Map<String, Set<String>> pairs(String name) {
        Map<String, Set<String>> pairs = new HashMap<>();
        List<String> lines = read(name);
        for (int i = 0; i < lines.size(); i++) {
            String[] pair = columns(name, i, lines.get(i));
            pairs.computeIfAbsent(pair[0], first -> new HashSet<>()).add(pair[1]);
        }
        return pairs;
    }

    /** First column to the whole number in the second; the last line of equal ones counts. */
    Map<String, Integer> numbers(String name) {
        List<String> lines = read(name);
        Map<String, Integer> numbers = new HashMap<>(2 * lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String[] entry = columns(name, i, lines.get(i));
            numbers.put(entry[0], number(name, i, entry[1]));
        }
        return numbers;
    }

    /** Equal for equal files, of all that were read. */
    String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String[] columns(String name, int line, String text) {
        String[] columns = text.split("\t", -1);
        if (columns.length != 2) {
            throw malformed(name, line, "has " + columns.length + " columns, not two divided by a tab");
        }
        return columns;
    }

    private static int number(String name, int line, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw malformed(name, line, "has '" + text + "' in its second column, not a whole number");
        }
    }

    private static Refusal malformed(String name, int line, String what) {
        return new Refusal(
                Trouble.INVALID,
                "punkt_folder: " + name + ":" + (line + 1) + " is no table of Punkt: the line " + what);
    }

    private List<String> read(String name) {
        byte[] bytes = bytes(name);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
        return decoded(name, bytes).lines().toList();
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException unreadable) {
            throw new Refusal(
                    Trouble.UNREACHABLE, "punkt_folder: " + folder.resolve(name) + " cannot be read", unreadable);
        }
    }

    private static String decoded(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw malformed(name, (int) text.chars().filter(c -> c == '\n').count(), "is not UTF-8");
        }
        return text;
    }
}
