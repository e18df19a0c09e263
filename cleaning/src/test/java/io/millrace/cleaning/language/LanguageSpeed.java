package io.millrace.cleaning.language;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Speed of the detector, in megabytes (of UTF-8) of text per second of processor time. */
final class LanguageSpeed {
    private static final int[] LENGTHS = {100, 500, 5_000, 50_000};
    private static final double NANOS = 1e9;
    private static final double WARM_SECONDS = 2;
    private static final double MEASURED_SECONDS = 3;

    private LanguageSpeed() {}

    static void print(PrintStream out) {
        LanguageDetector detector = new LanguageDetector();
        String english = repeated(UdhrTexts.texts().get("en"));
        String russian = repeated(UdhrTexts.texts().get("ru"));
        rate(detector, List.of(english.substring(0, 500), russian.substring(0, 500)), WARM_SECONDS);
        out.println("\nMegabytes per second of processor time, by the length of the text in characters\n");
        out.println("| characters | English | Russian |\n| --: | --: | --: |");
        for (int length : LENGTHS) {
            out.printf(
                    Locale.ROOT,
                    "| %d | %.1f | %.1f |%n",
                    length,
                    rate(detector, List.of(english.substring(0, length)), MEASURED_SECONDS),
                    rate(detector, List.of(russian.substring(0, length)), MEASURED_SECONDS));
        }
    }

    private static String repeated(String text) {
        return (text + " ").repeat(50_000 / text.length() + 1);
    }

    private static double rate(LanguageDetector detector, List<String> texts, double seconds) {
        long bytes = 0;
        long from = nanos();
        while (nanos() - from < seconds * NANOS) {
            for (String text : texts) {
                detector.guess(text);
                bytes += text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return bytes * NANOS / 1e6 / (nanos() - from);
    }

    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
