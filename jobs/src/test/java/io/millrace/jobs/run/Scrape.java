package io.millrace.jobs.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What Prometheus reads of a job, in its text format. */
record Scrape(Map<String, String> types, List<Series> series) {
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\w+) (\\w+)$");
    private static final Pattern SERIES = Pattern.compile("(?m)^(\\w+)\\{(.*?),?\\} (\\S+)$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** One line. */
    record Series(String name, Map<String, String> labels, double value) {
        static Series of(MatchResult line) {
            Map<String, String> labels = LABEL.matcher(line.group(2))
                    .results()
                    .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
            return new Series(line.group(1), labels, Double.parseDouble(line.group(3)));
        }

        boolean has(String label, String value) {
            return value.equals(labels.get(label));
        }
    }

    static Scrape of(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics"))
                .build();
        String text = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        Map<String, String> types =
                TYPE.matcher(text).results().collect(Collectors.toMap(type -> type.group(1), type -> type.group(2)));
        return new Scrape(types, SERIES.matcher(text).results().map(Series::of).toList());
    }

    /** Names of metrics; parts of a summary go under its name. */
    Set<String> names() {
        return types.keySet();
    }

    /** Values of all series of a name. */
    DoubleStream values(String name, Predicate<Series> which) {
        return series.stream()
                .filter(each -> each.name().equals(name))
                .filter(which)
                .mapToDouble(Series::value);
    }
}
