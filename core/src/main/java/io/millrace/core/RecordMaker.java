package io.millrace.core;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a settings record of its values and tells what the record itself refuses: see {@link Mistakes}. */
record RecordMaker(Problems problems, Node.Entries given, String path) {
    /** The record, or null where it refuses its values. */
    <R> R make(Class<R> record, Object[] values) {
        try {
            return Binder.create(record, values);
        } catch (RuntimeException refused) {
            messages(refused).forEach(this::tell);
            return null;
        }
    }

    /**
     * Tells what the record refuses of a node in which something else is wrong already; gives null.
     *
     * @param wrong options for which something else stands among the values: what speaks of them is not told
     */
    <R> R judge(Class<R> record, Object[] values, Set<String> wrong) {
        try {
            Binder.create(record, values);
        } catch (RuntimeException refused) {
            messages(refused).stream()
                    .filter(message -> refused instanceof IllegalArgumentException)
                    .filter(message -> isGiven(message) && wrong.stream().noneMatch(name -> names(message, name)))
                    .forEach(this::tell);
        }
        return null;
    }

    private static List<String> messages(RuntimeException refused) {
        return String.valueOf(refused.getMessage()).lines().toList();
    }

    /** Only a message that begins with an option of the node is sure to speak of what stands there. */
    private boolean isGiven(String message) {
        return given.entries().containsKey(option(message));
    }

    private static boolean names(String message, String option) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(option) + "(?!\\w)")
                .matcher(message)
                .find();
    }

    private static String option(String message) {
        return message.split("[.:]", 2)[0];
    }

    private void tell(String message) {
        Node.Entry entry = given.entries().get(option(message));
        if (entry == null) {
            problems.add(given.line(), path, message);
            return;
        }
        String[] parts = message.split(": ", 2);
        problems.add(entry.line(), Binder.join(path, parts[0]), parts[parts.length - 1]);
    }
}
