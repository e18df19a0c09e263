package io.millrace.privacy.gate;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.FilterStep;
import io.millrace.core.Option;
import io.millrace.core.Randomness;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.core.Verdict;
import io.millrace.core.pattern.Allowance;
import io.millrace.privacy.find.Detection;
import io.millrace.privacy.find.DetectionSettings;
import io.millrace.privacy.find.FieldText;
import io.millrace.privacy.find.Finding;
import io.millrace.privacy.find.network.Urls;
import io.millrace.privacy.find.phone.Phones;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The leak gate. Every text of a sample is scanned, its decoded forms too, and each number that may be a card's; the first
 * finding rejects the sample, and the reason is its type in small letters. A place, firm, people, date, age, title, postal code
 * or link that is all a field holds is let through, but no link that names a user or holds an address, a number or a secret. In
 * fields that a step has scrubbed, values set apart for documentation and types of language are let through: they are surrogates.
 */
public final class DropLeaks implements FilterStep {
    /** Of so many letters a pattern cannot look at all from each. */
    private static final int MANY = 240;

    private static final String CARD = "CREDIT_CARD", LINK = "URL";
    private static final Set<String> CATEGORIES =
            Set.of("LOCATION", "ORGANIZATION", "DATE_TIME", "NRP", "AGE", "TITLE", "POSTAL_CODE", LINK);
    private static final String FIELDS = "text: string, notes: string";
    private static final String PRIVATE = "write to maria.lopez@mail-harbor.com";
    private static final String ENCODED = "d3JpdGUgdG8gbWFyaWEubG9wZXpAbWFpbC1oYXJib3IuY29t";
    private static final String CLEAN = "the parcel came";

    public static final StepType<Settings> TYPE = StepType.of("drop_leaks", Settings.class, DropLeaks::new)
            .summary(
                    "Drops samples in whose texts something private is found; the reason is its type in small letters.")
            .rejects(Allowance.COSTLY)
            .example(Example.with().given(FIELDS, CLEAN, CLEAN).gives(CLEAN, CLEAN))
            .example(Example.with().given(FIELDS, CLEAN, PRIVATE).rejects("email"))
            .example(Example.with().given(FIELDS, CLEAN, ENCODED).rejects("email"))
            .example(Example.with().given(FIELDS, "Germany", "2026-11-03").gives("Germany", "2026-11-03"))
            .example(
                    Example.with().given(FIELDS, CLEAN, "call me at 030 901820").rejects("phone"))
            .example(Example.with()
                    .given(FIELDS, CLEAN, "https://shop.mail-harbor.com/orders?page=2")
                    .gives(CLEAN, "https://shop.mail-harbor.com/orders?page=2"))
            .example(Example.with()
                    .given(FIELDS, CLEAN, "https://shop.mail-harbor.com/u?m=maria.lopez@mail-harbor.com")
                    .rejects("email"))
            .example(Example.with().given(FIELDS, CLEAN, "4236551234").gives(CLEAN, "4236551234"))
            .example(Example.with().given(FIELDS, CLEAN, "030 90182034").rejects("phone"))
            .example(Example.with().given("paid: int64", 4539148803436467L).rejects("credit_card"))
            .example(Example.with().given("at: int64", 1716000000000000L).gives(1716000000000000L))
            .example(Example.with("fields", List.of("text"))
                    .given(FIELDS, CLEAN, PRIVATE)
                    .gives(CLEAN, PRIVATE))
            .example(Example.with("except_fields", List.of("notes"))
                    .given(FIELDS, CLEAN, PRIVATE)
                    .gives(CLEAN, PRIVATE))
            .example(Example.with("find", Map.of("except_types", List.of("EMAIL")))
                    .given(FIELDS, CLEAN, PRIVATE)
                    .gives(CLEAN, PRIVATE))
            .example(Example.with("find", Map.of("patterns", Map.of("PART", "a.*b|a")))
                    .given(FIELDS, CLEAN, "a".repeat(MANY))
                    .rejects(Allowance.COSTLY))
            .example(Example.with("scrubbed_with", List.of(Map.of("patterns", Map.of("STAFF", "E-[0-9]{6}"))))
                    .given(FIELDS, CLEAN, "for E-204917")
                    .rejects("staff"))
            .example(Example.with("scrubbed_with", List.of(Map.of("allow", List.of("maria.lopez@mail-harbor.com"))))
                    .given(FIELDS, CLEAN, PRIVATE)
                    .gives(CLEAN, PRIVATE))
            .example(Example.with("share", 0).given(FIELDS, CLEAN, PRIVATE).gives(CLEAN, PRIVATE));

    public record Settings(
            @Option(
                    doc = "Fields to scan; every field that can hold text, or the number of a card, if not given.",
                    fallback = Option.NONE)
            List<String> fields,

            @Option(doc = "Fields not to scan.", fallback = Option.NONE)
            List<String> exceptFields,

            @Option(doc = "What is a leak; a finding must be as sure as 0.7 if not given.", fallback = Option.NONE)
            DetectionSettings find,

            @Option(
                    doc = "What steps before it look for, each as its own find: what their patterns, dictionaries and"
                            + " recognizers find is a leak, too; a text that one of them allows and a type that all"
                            + " of them leave out is none. Not with find.",
                    fallback = Option.NONE)
            List<DetectionSettings> scrubbedWith,

            @Option(
                    doc = "Share of the samples that are scanned, chosen by their place; 0 scans nothing.",
                    fallback = "1",
                    min = 0,
                    max = 1)
            double share) {}

    private static final String SCRUBBED_WITH = "scrubbed_with";

    /** How sure a finding must be where nothing is said: a form that is nobody else's, or one with a cue. */
    private static final double SURE = 0.7;
    /** The least of a telephone number that is all a field holds. */
    private static final double LEAST = 0.4;

    private final Settings settings;
    private final String stepId;
    private final Texts texts;
    private final Detection detection;
    private final double sure;

    DropLeaks(Settings settings, Binding binding) {
        this.settings = settings;
        stepId = binding.stepId();
        texts = Texts.of(settings.fields, settings.exceptFields, binding);
        detection = settings.find == null
                ? Leaks.behind(
                        settings.scrubbedWith,
                        LEAST,
                        (part, wrong) -> binding.problem(SCRUBBED_WITH + "." + part, wrong))
                : new Detection(settings.find, "find", binding);
        sure = settings.find == null ? SURE : settings.find.minScore();
        if (settings.find != null && !settings.scrubbedWith.isEmpty()) {
            binding.problem(SCRUBBED_WITH, "goes without find, which says itself what is a leak; remove one of them");
        }
    }

    @Override
    public List<String> settingReasons() {
        return detection.types().stream().map(DropLeaks::reason).toList();
    }

    private static String reason(String type) {
        return type.toLowerCase(Locale.ROOT);
    }

    @Override
    public void open(Services services) {
        detection.open();
    }

    @Override
    public Verdict check(Sample sample) {
        if (settings.share == 1 || Randomness.of(sample, stepId, 0, 0).nextDouble() < settings.share) {
            texts.each(sample, this::check);
        }
        return Verdict.KEEP;
    }

    private void check(Texts.Place place, FieldText text) {
        List<Finding> found = detection.candidates(text.text());
        List<Finding> sureOnes =
                found.stream().filter(finding -> finding.score() >= sure).toList();
        int next = 0;
        for (Finding settled : Detection.settled(sureOnes)) {
            refuse(settled, place, text);
            while (next < sureOnes.size() && sureOnes.get(next).start() < settled.end()) {
                Finding part = sureOnes.get(next++);
                if (settled.type().equals(LINK) && settled.covers(part) && !isVague(part)) {
                    refuse(part, place, text);
                }
            }
        }
        found.stream().filter(finding -> isWholePhone(finding, text)).forEach(phone -> refuse(phone, place, text));
    }

    private void refuse(Finding finding, Texts.Place place, FieldText text) {
        boolean isLetThrough =
                switch (text.form()) {
                    case NUMBER -> !finding.type().equals(CARD);
                    case JOINED, RUNS -> isVague(finding) || place.isScrubbed() && isSurrogate(finding, text.text());
                    case TEXT ->
                        isCategory(finding, text.text()) || place.isScrubbed() && isSurrogate(finding, text.text());
                };
        if (!isLetThrough) {
            throw new RejectSample(reason(finding.type())).in(place.field());
        }
    }

    /** A place, date or link that is all a field holds: a column of such is meant, and tells nobody by itself. */
    private static boolean isCategory(Finding finding, String text) {
        return CATEGORIES.contains(finding.type()) && isWhole(finding, text) && !namesUser(finding);
    }

    private static boolean isWhole(Finding finding, String text) {
        return finding.length() == text.strip().length();
    }

    private static boolean namesUser(Finding finding) {
        return finding.type().equals(LINK) && finding.why().equals(Urls.CREDENTIALS);
    }

    private static boolean isWholePhone(Finding finding, FieldText text) {
        return text.form() == FieldText.Form.TEXT
                && finding.rule().equals(Phones.ALONE_AS_WRITTEN)
                && isWhole(finding, text.text());
    }

    /** Whether it tells little as a part of a link, of items of a list or of bytes. */
    private static boolean isVague(Finding finding) {
        return finding.type().equals(LINK) || Reserved.OF_LANGUAGE.contains(finding.type());
    }

    /** What users find themselves has surrogates of its own form. */
    private boolean isSurrogate(Finding finding, String text) {
        return Reserved.OF_LANGUAGE.contains(finding.type())
                || detection.isOfUser(finding.type())
                || !namesUser(finding)
                        && Reserved.holds(finding.type(), text.substring(finding.start(), finding.end()));
    }
}
