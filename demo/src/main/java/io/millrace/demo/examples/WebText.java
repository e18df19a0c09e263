package io.millrace.demo.examples;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pages of the web as text: paragraphs of made-up English about gardens, rivers and bridges. */
record WebText(Batch batch) {
    private static final List<String> ADJECTIVES = List.of(
            "old",
            "quiet",
            "narrow",
            "wooden",
            "northern",
            "careful",
            "bright",
            "distant",
            "heavy",
            "shallow",
            "steep",
            "famous");
    private static final List<String> NOUNS = List.of(
            "garden",
            "river",
            "bridge",
            "station",
            "orchard",
            "harbour",
            "library",
            "mountain",
            "village",
            "workshop",
            "museum",
            "meadow",
            "lantern",
            "market",
            "teacher",
            "painter");
    private static final List<String> VERBS = List.of(
            "follows",
            "crosses",
            "remembers",
            "surrounds",
            "describes",
            "improves",
            "measures",
            "protects",
            "replaces",
            "explains",
            "visits",
            "repairs");
    private static final List<String> ADVERBS = List.of(
            "slowly",
            "often",
            "rarely",
            "in spring",
            "at night",
            "every winter",
            "without help",
            "for years",
            "together",
            "twice a week");
    private static final List<String> JOINTS =
            List.of("because", "while", "although", "and", "before", "after", "so that", "until");
    private static final List<String> SITES = List.of("gardens", "rivers", "history", "travel", "letters");

    private static final List<Flaw> FLAWS = List.of(
            Flaw.BROKEN_JSON,
            Flaw.repeat(40, "drop_near_duplicates.duplicate", WebText::copy),
            new Flaw(20, "intake.missing_field", json -> json.remove("text")),
            new Flaw(20, "keep_by_url.domain", json -> json.put("url", "https://shop.example.org/offer")),
            new Flaw(20, "keep_by_gopher_repetition.dup_line_frac", json -> change(json, WebText::repeated)),
            new Flaw(20, "keep_by_c4_quality.lorem_ipsum", json -> change(json, text -> text + "\nLorem ipsum dolor.")),
            new Flaw(20, "keep_by_gopher_quality.gopher_short_doc", json -> change(json, WebText::tooShort)),
            new Flaw(20, "keep_by_fineweb_quality.line_punct_ratio", json -> change(json, WebText::unpunctuated)),
            new Flaw(30, null, json -> change(json, text -> text + "\nPlease enable JavaScript to read the rest.")));

    static ExampleRecords of(Batch batch) {
        return new FlawedRecords(batch, new WebText(batch)::page, FLAWS);
    }

    private static void change(ObjectNode json, UnaryOperator<String> change) {
        json.put("text", change.apply(json.get("text").asText()));
    }

    /** The same page at another address, with another first word. */
    private static void copy(ObjectNode json) {
        json.put("url", json.get("url").asText().replace("/page-", "/print/"));
        change(json, text -> text.replaceFirst("^\\w+", "Each"));
    }

    private static String repeated(String text) {
        String line = text.substring(0, text.indexOf('\n') + 1);
        return line.repeat(8) + text;
    }

    /** Fewer than fifty words, but enough of them that no run of four makes up a sixth of the text. */
    private static String tooShort(String text) {
        return "We went to the old mill with a lantern and a map. Nobody was there at noon. The door stood open, so that"
                + " rain had come in. Later that day we found the keys under a stone near the river.";
    }

    private static String unpunctuated(String text) {
        return text.replace(".\n", "\n").replaceFirst("\\.$", "");
    }

    private ObjectNode page(int number) {
        SplittableRandom random = batch.random(number);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", String.format(Locale.ROOT, "w-%08d", number));
        json.put("url", "https://" + one(SITES, random) + ".example.com/page-" + number);
        json.put("crawled_at", batch.time(number).toString());
        json.put("text", lines(random));
        return json;
    }

    private static String lines(SplittableRandom random) {
        return IntStream.range(0, 6 + random.nextInt(8))
                .mapToObj(line -> sentences(random))
                .collect(Collectors.joining("\n"));
    }

    private static String sentences(SplittableRandom random) {
        return IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(at -> sentence(random))
                .collect(Collectors.joining(" "));
    }

    private static String sentence(SplittableRandom random) {
        return "The " + half(random) + " " + one(JOINTS, random) + " the " + half(random) + " " + one(ADVERBS, random)
                + ".";
    }

    private static String half(SplittableRandom random) {
        return one(ADJECTIVES, random) + " " + one(NOUNS, random) + " " + one(VERBS, random) + " a "
                + one(ADJECTIVES, random) + " " + one(NOUNS, random) + " with a " + one(NOUNS, random);
    }

    private static String one(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
