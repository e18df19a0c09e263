package io.millrace.privacy.find.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.privacy.find.Detection;
import io.millrace.privacy.find.DetectionSettings;
import io.millrace.privacy.find.Detector;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.Recognizers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The speed of the detector with all types over texts in memory, record by record, on one thread: megabytes of UTF-8 for each
 * second of that thread's processor time, the heap that its tables take, and the share of each recognizer. Prints JSON.
 */
public final class DetectorBenchmark {
    private static final double MEGA = 1e6, NANOS = 1e9;
    private static final int ROUNDS = 3;

    private final Detection detection;
    private final double warm;
    private final double measured;

    private DetectorBenchmark(Detection detection, double warm, double measured) {
        this.detection = detection;
        this.warm = warm;
        this.measured = measured;
    }

    /** Arguments: seconds to warm up and to measure for each text, files: records with an empty line between, or JSON lines with text. */
    public static void main(String... arguments) throws IOException {
        Map<String, Object> told = new LinkedHashMap<>();
        double before = heap();
        Detection detection = new Detection(DetectionSettings.DEFAULT, (option, message) -> {
            throw new IllegalStateException(option + ": " + message);
        });
        long begun = cpu();
        detection.open();
        detection.find("Hugo Brandt");
        told.put("load_cpu_seconds", (cpu() - begun) / NANOS);
        told.put("heap_megabytes", heap() - before);
        DetectorBenchmark benchmark =
                new DetectorBenchmark(detection, Double.parseDouble(arguments[0]), Double.parseDouble(arguments[1]));
        for (int at = 2; at < arguments.length; at++) {
            Path file = Path.of(arguments[at]);
            told.put(file.getFileName().toString(), benchmark.measure(records(file)));
        }
        System.out.println(new ObjectMapper().writeValueAsString(told));
    }

    private static List<String> records(Path file) throws IOException {
        String text = Files.readString(file);
        if (!file.toString().endsWith(".jsonl")) {
            return List.of(text.split("\n\n", -1));
        }
        ObjectMapper json = new ObjectMapper();
        List<String> records = new ArrayList<>();
        for (String line : text.lines().toList()) {
            records.add(json.readTree(line).path("text").asText());
        }
        return records;
    }

    private Map<String, Object> measure(List<String> records) {
        double size = records.stream()
                        .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .sum()
                / MEGA;
        rates(records, size, warm, 1);
        List<Double> rates = rates(records, size, measured, ROUNDS);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("megabytes", size);
        told.put("records", records.size());
        told.put(
                "findings",
                records.stream().mapToInt(text -> detection.find(text).size()).sum());
        told.put("median", rates.get(rates.size() / 2));
        told.put("best", rates.get(rates.size() - 1));
        told.put("shares", shares(records));
        return told;
    }

    /** Megabytes a processor second of each round, in order. */
    private List<Double> rates(List<String> records, double size, double seconds, int fewest) {
        List<Double> rates = new ArrayList<>();
        long first = cpu();
        while (rates.size() < fewest || cpu() - first < seconds * NANOS) {
            long begun = cpu();
            records.forEach(detection::find);
            rates.add(size * NANOS / (cpu() - begun));
        }
        rates.sort(Comparator.naturalOrder());
        return rates;
    }

    /** Per cent of the whole search that each recognizer takes; the rest is reading, folding, decoding and settling. */
    private static Map<String, Double> shares(List<String> records) {
        List<TimedRecognizer> timed =
                Recognizers.all().stream().map(TimedRecognizer::new).toList();
        Detector detector = new Detector(List.<Recognizer>copyOf(timed), Recognizers.types());
        records.forEach(detector::find);
        timed.forEach(TimedRecognizer::reset);
        long begun = System.nanoTime();
        records.forEach(detector::find);
        long all = System.nanoTime() - begun;
        Map<String, Double> shares = new LinkedHashMap<>();
        timed.stream()
                .sorted(Comparator.comparingLong(TimedRecognizer::nanos).reversed())
                .forEach(each -> shares.put(each.name(), 100.0 * each.nanos() / all));
        return shares;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double heap() {
        for (int times = 0; times < ROUNDS; times++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
    }
}
