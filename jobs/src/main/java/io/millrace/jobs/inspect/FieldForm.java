package io.millrace.jobs.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.core.Bytes;
import io.millrace.core.Image;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the values of a field look like, as a type of the pipeline file that takes all of them. Holds forms, never a value. */
final class FieldForm {
    private static final String OBJECT = "object", LIST = "list", JSON = "json", IMAGE = "image";
    private static final String STRING = "string", INT = "int64", FLOAT = "float64";
    private static final Set<String> NUMBERS = Set.of(INT, FLOAT);
    private static final Set<String> TEXTS = Set.of(STRING, IMAGE, "date", "timestamp");
    private static final Set<String> TREES = Set.of(OBJECT, LIST, JSON);

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}([.]\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");
    private static final int LONGEST_TIME = 40, LAST_YEAR = 9999;
    /** How base64 of a JPEG, PNG or GIF begins; shorter texts are no pictures. */
    private static final Pattern SIGNED = Pattern.compile("(/9j/|iVBORw0KGgo|R0lGOD).*");

    private static final int SHORTEST_IMAGE = 50, SIGNATURE = 16;

    private final Set<String> kinds = new TreeSet<>();
    private final Set<String> items = new TreeSet<>();
    private long records;
    private long lastRecord = -1;

    /**
     * @param value not null
     * @param record number of the record
     */
    void add(JsonNode value, long record) {
        records += record == lastRecord ? 0 : 1;
        lastRecord = record;
        kinds.add(kind(value));
        if (value.isArray()) {
            value.forEach(item -> {
                if (!item.isNull()) {
                    items.add(kind(item));
                }
            });
        }
    }

    private static String kind(JsonNode value) {
        if (value.isContainerNode()) {
            return value.isObject() ? OBJECT : LIST;
        }
        if (value.isNumber()) {
            return number(value);
        }
        return value.isBoolean() ? "bool" : text(value.asText());
    }

    private static String number(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.canConvertToLong() ? INT : JSON;
        }
        return Double.isFinite(value.doubleValue()) ? FLOAT : JSON;
    }

    private static String text(String text) {
        if (isImage(text)) {
            return isReadable(text) ? IMAGE : STRING;
        }
        if (text.length() > LONGEST_TIME) {
            return STRING;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return isYear(LocalDate.parse(text)) ? "date" : STRING;
            }
            return TIMESTAMP.matcher(text).matches()
                            && isYear(OffsetDateTime.parse(text)
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toLocalDate())
                    ? "timestamp"
                    : STRING;
        } catch (DateTimeException noSuchDay) {
            return STRING;
        }
    }

    private static boolean isYear(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }

    /** Whether it begins as a picture in base64 does. */
    static boolean isImage(String text) {
        return text.length() >= SHORTEST_IMAGE
                && SIGNED.matcher(text.substring(0, SIGNATURE)).matches();
    }

    /** A broken header can make the JDK's readers throw almost anything. */
    private static boolean isReadable(String text) {
        try {
            Image.of(Bytes.owning(Base64.getDecoder().decode(text)));
            return true;
        } catch (RuntimeException broken) {
            return false;
        }
    }

    /** Whether all values are objects, so that their keys may be fields. */
    boolean isObject() {
        return kinds.equals(Set.of(OBJECT));
    }

    /** The type that takes all values: a number for numbers, a string for texts, JSON where kinds differ or trees stand in lists. */
    String type() {
        if (!kinds.equals(Set.of(LIST))) {
            return common(kinds);
        }
        String item = items.isEmpty() ? JSON : common(items);
        return item.equals(JSON) ? JSON : "list<" + (item.equals(IMAGE) ? "bytes" : item) + ">";
    }

    private static String common(Set<String> kinds) {
        if (kinds.size() == 1) {
            String kind = kinds.iterator().next();
            return TREES.contains(kind) ? JSON : kind;
        }
        return NUMBERS.containsAll(kinds) ? FLOAT : TEXTS.containsAll(kinds) ? STRING : JSON;
    }

    /** Why the type is JSON, in words. */
    String why() {
        boolean isList = kinds.equals(Set.of(LIST));
        Set<String> all = isList ? items : kinds;
        if (all.size() > 1) {
            return isList ? "its items are of different kinds" : "its values are of different kinds";
        }
        if (all.contains(JSON)) {
            return "numbers that no int64 or float64 holds";
        }
        return all.contains(LIST) ? "lists of lists" : isList ? "a list of objects" : "objects, nested deeply";
    }

    /** In how many records it has a value. */
    long records() {
        return records;
    }
}
