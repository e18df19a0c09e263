package io.millrace.jobs.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the values of a field look like, as a type of the pipeline file. Holds forms, never a value. */
final class FieldForm {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}([.]\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");
    private static final int LONGEST_TIME = 40;
    /** How base64 of a JPEG, PNG or GIF begins; shorter texts are no pictures. */
    private static final Pattern IMAGE = Pattern.compile("(/9j/|iVBORw0KGgo|R0lGOD).*");

    private static final int SHORTEST_IMAGE = 50, SIGNATURE = 16;

    private final Set<String> types = new TreeSet<>();
    private int lists;
    private long records;
    private long lastRecord = -1;

    /**
     * @param record number of the record; {@code inLists} how many arrays the value stands in
     */
    void add(JsonNode value, long record, int inLists) {
        records += record == lastRecord ? 0 : 1;
        lastRecord = record;
        lists = Math.max(lists, inLists);
        types.add(type(value));
    }

    private static String type(JsonNode value) {
        if (value.isIntegralNumber()) {
            return "int64";
        }
        return value.isNumber() ? "float64" : value.isBoolean() ? "bool" : type(value.asText());
    }

    private static String type(String text) {
        if (isImage(text)) {
            return "image";
        }
        boolean isShort = text.length() <= LONGEST_TIME;
        return isShort && DATE.matcher(text).matches()
                ? "date"
                : isShort && TIMESTAMP.matcher(text).matches() ? "timestamp" : "string";
    }

    static boolean isImage(String text) {
        return text.length() >= SHORTEST_IMAGE
                && IMAGE.matcher(text.substring(0, SIGNATURE)).matches();
    }

    /** The type of all values; a string where they differ, but for numbers; JSON for lists of lists. */
    String type() {
        String type = types.size() == 1
                ? types.iterator().next()
                : types.equals(Set.of("int64", "float64")) ? "float64" : "string";
        return lists == 0 ? type : lists == 1 ? "list<" + (type.equals("image") ? "bytes" : type) + ">" : "json";
    }

    /** In how many records it has a value. */
    long records() {
        return records;
    }
}
