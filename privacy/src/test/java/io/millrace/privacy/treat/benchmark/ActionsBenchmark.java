package io.millrace.privacy.treat.benchmark;

import io.millrace.core.FieldType;
import io.millrace.core.StepType;
import io.millrace.privacy.noise.AddNoise;
import io.millrace.privacy.surrogate.ReplaceBySurrogate;
import io.millrace.privacy.treat.Encrypt;
import io.millrace.privacy.treat.EncryptFormat;
import io.millrace.privacy.treat.GeneralizeDate;
import io.millrace.privacy.treat.GeneralizeNumber;
import io.millrace.privacy.treat.GeneralizeText;
import io.millrace.privacy.treat.Mask;
import io.millrace.privacy.treat.Pseudonymize;
import io.millrace.privacy.treat.ReplaceValue;
import io.millrace.privacy.treat.ShiftDates;
import io.millrace.privacy.treat.TokenizeValue;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Fields for each second of a thread's processor time, by action, beside the primitives alone: the rounds take turns, so that
 * all meet the same machine. Prints a Markdown table.
 */
public final class ActionsBenchmark {
    private static final double NANOS = 1e9;
    private static final IntFunction<Object> MAIL = i -> String.format("user.%04d@mail.org", i);
    private static final IntFunction<Object> CARD = i -> String.format("4111 1111 %04d %04d", i, i * 7 % 10_000);
    private static final IntFunction<Object> NAME =
            i -> List.of("Anna", "Paul", "Maria", "Jan").get(i % 4) + " Huber" + (char) ('a' + i % 26);
    private static final String NONE = "";
    private static final String SIV = "AES-SIV (Tink)";
    private static final String HMAC = "HMAC-SHA256 PRF (Tink)";
    private static final String FF1 = "FF1 of 16 digits (Bouncy Castle)";

    private record Line(String name, Runnable work, String beside) {}

    private final List<Line> lines = new ArrayList<>();

    /** Arguments: rounds, processor seconds of a round, and names of actions if not all. */
    public static void main(String... arguments) throws Exception {
        ActionsBenchmark benchmark = new ActionsBenchmark();
        benchmark.addPrimitives();
        benchmark.addKeyed();
        benchmark.addDrawn();
        benchmark.addSurrogates();
        benchmark.addNoise();
        benchmark.addOthers();
        List<String> wanted = List.of(arguments).subList(2, arguments.length);
        benchmark.lines.removeIf(line -> !wanted.isEmpty() && !wanted.contains(line.name));
        benchmark.print(benchmark.measure(Integer.parseInt(arguments[0]), Double.parseDouble(arguments[1])));
    }

    private void addPrimitives() throws Exception {
        lines.add(new Line(SIV, Primitive.siv(), NONE));
        lines.add(new Line("AES-GCM (Tink)", Primitive.gcm(), NONE));
        lines.add(new Line(HMAC, Primitive.hmac(), NONE));
        lines.add(new Line(FF1, Primitive.formatPreserving(), NONE));
    }

    private void addKeyed() {
        add("encrypt", SIV, Encrypt.TYPE, FieldType.STRING, MAIL, "fields", List.of("value"));
        add("tokenize_value", SIV, TokenizeValue.TYPE, FieldType.STRING, MAIL, "field", "value", "domain", "orders");
        add("pseudonymize", HMAC, Pseudonymize.TYPE, FieldType.STRING, MAIL, "field", "value", "domain", "orders");
        add("encrypt_format", FF1, EncryptFormat.TYPE, FieldType.STRING, CARD, "field", "value", "domain", "orders");
    }

    private void addDrawn() {
        add(
                "shift_dates",
                HMAC,
                ShiftDates.TYPE,
                FieldType.DATE,
                i -> i,
                "fields",
                List.of("value"),
                "subject",
                "subject",
                "domain",
                "orders",
                "days",
                30);
    }

    private void addSurrogates() {
        add(
                "replace_by_surrogate (names)",
                NONE,
                ReplaceBySurrogate.TYPE,
                FieldType.STRING,
                NAME,
                "field",
                "value",
                "type",
                "PERSON",
                "domain",
                "orders");
        add(
                "replace_by_surrogate (mail)",
                NONE,
                ReplaceBySurrogate.TYPE,
                FieldType.STRING,
                MAIL,
                "field",
                "value",
                "type",
                "EMAIL",
                "domain",
                "orders");
    }

    private void addNoise() {
        add(
                "add_noise",
                NONE,
                AddNoise.TYPE,
                FieldType.INT32,
                i -> i % 100,
                "field",
                "value",
                "epsilon",
                1,
                "min",
                0,
                "max",
                100,
                "domain",
                "orders");
    }

    private void addOthers() {
        add("mask", NONE, Mask.TYPE, FieldType.STRING, CARD, "field", "value", "keep_last", 4);
        add("replace_value", NONE, ReplaceValue.TYPE, FieldType.STRING, MAIL, "field", "value", "value", "withheld");
        add("generalize_number", NONE, GeneralizeNumber.TYPE, FieldType.INT32, i -> i, "field", "value", "width", 10);
        add(
                "generalize_number (range)",
                NONE,
                GeneralizeNumber.TYPE,
                FieldType.FLOAT64,
                i -> i / 8.0,
                "field",
                "value",
                "width",
                10,
                "show",
                "range");
        add("generalize_date", NONE, GeneralizeDate.TYPE, FieldType.DATE, i -> i, "field", "value", "to", "month");
        add("generalize_text", NONE, GeneralizeText.TYPE, FieldType.STRING, CARD, "field", "value", "keep_first", 4);
    }

    private void add(
            String name,
            String beside,
            StepType<?> type,
            FieldType field,
            IntFunction<Object> value,
            Object... options) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            named.put((String) options[i], options[i + 1]);
        }
        lines.add(new Line(name, new Action(type, named, field, value), beside));
    }

    /** Name → fields a processor second of each round but the first, which warms. */
    private Map<String, List<Double>> measure(int rounds, double seconds) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Line line : lines) {
                double rate = rate(line.work, seconds);
                rates.computeIfAbsent(line.name, name -> new ArrayList<>()).add(rate);
            }
        }
        rates.values().forEach(each -> each.remove(0));
        rates.values().forEach(each -> each.sort(Comparator.naturalOrder()));
        return rates;
    }

    private static double rate(Runnable work, double seconds) {
        long begun = cpu();
        long fields = 0;
        while (cpu() - begun < seconds * NANOS) {
            work.run();
            fields += Action.SAMPLES;
        }
        return fields * NANOS / (cpu() - begun);
    }

    private void print(Map<String, List<Double>> rates) {
        System.out.println("| action | fields per CPU s, median | best | beside | of it |\n|---|--:|--:|---|--:|");
        for (Line line : lines) {
            List<Double> each = rates.get(line.name);
            double median = each.get(each.size() / 2);
            List<Double> bare = rates.getOrDefault(line.beside, List.of());
            String share =
                    bare.isEmpty() ? "–" : String.format(Locale.ROOT, "%.2f", median / bare.get(bare.size() / 2));
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %,.0f | %s | %s |",
                    line.name,
                    median,
                    each.get(each.size() - 1),
                    line.beside,
                    share));
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
