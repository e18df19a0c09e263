package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.FormatCipher;

/** Keyed and reversible: FF1 bound to field and domain. It has no integrity: a changed text opens to another value. */
public final class EncryptFormat implements MapStep, UsesDomain {
    private static final String CARD = "4111 1111 1111 1111";
    private static final String FIELDS = "card: string!, old: string!";

    public static final StepType<Settings> TYPE = StepType.of("encrypt_format", Settings.class, EncryptFormat::new)
            .summary(
                    "Replaces the characters of a text by others of the same alphabet that can be opened with the key; form"
                            + " and length stay.")
            .rejects(FormatRule.TOO_SHORT, FormatRule.TOO_LONG, FormatRule.BAD_CHECKSUM)
            .usesKeys()
            .example(card("field", "card", "domain", "customers").gives("2485 2601 0645 8277", CARD))
            .example(card("field", "old", "domain", "customers").gives(CARD, "3702 2485 7715 6086"))
            .example(card("field", "card", "domain", "orders").gives("9770 2279 0336 2371", CARD))
            .example(card("field", "card", "domain", "customers", "keep_first", 6)
                    .gives("4111 1113 9561 4658", CARD))
            .example(card("field", "card", "domain", "customers", "keep_first", 6, "checksum", "luhn")
                    .gives("4111 1178 0466 1635", CARD))
            .example(
                    card("field", "card", "domain", "customers", "keep_last", 4).gives("0236 1768 2816 1111", CARD))
            .example(id("field", "id", "domain", "customers", "alphabet", "alphanumeric")
                    .gives("Xrj7-shPp-VlHG"))
            .example(id("field", "id", "domain", "customers", "alphabet", "0123456789ABCDEF")
                    .gives("E502-50D3-DA42"))
            .example(Example.with("field", "iban", "domain", "customers", "keep_first", 8, "checksum", "iban")
                    .given("iban: string!", "DE89 3704 0044 0532 0130 00")
                    .gives("DE16 3704 0044 3869 4345 32"))
            .example(Example.with("field", "id", "domain", "customers")
                    .given("id: string!", "12345")
                    .rejects(FormatRule.TOO_SHORT))
            .example(Example.with("field", "id", "domain", "customers")
                    .given("id: string!", "1".repeat(FormatCipher.LONGEST + 1))
                    .rejects(FormatRule.TOO_LONG))
            .example(Example.with("field", "card", "domain", "customers", "checksum", "luhn")
                    .given("card: string!", "4111 1111 1111 1112")
                    .rejects(FormatRule.BAD_CHECKSUM));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(doc = "Domain whose key is used; equal values of one field and domain stay equal.")
            String domain,

            @Option(
                    doc = "Characters that are encrypted: digits, lower, upper, alphanumeric (ASCII), or the characters"
                            + " themselves, 2 to 256; all others stay readable in their places.",
                    fallback = "digits")
            String alphabet,

            @Option(
                    doc =
                            "How many characters of the alphabet stay at the beginning, behind the check digits of an IBAN.",
                    fallback = "0",
                    min = 0,
                    max = 1000)
            int keepFirst,

            @Option(
                    doc = "How many characters of the alphabet stay at the end, before the check digit of luhn.",
                    fallback = "0",
                    min = 0,
                    max = 1000)
            int keepLast,

            @Option(
                    doc =
                            "Check digits that are not encrypted but made anew; a text without the right ones is rejected.",
                    fallback = "none")
            FormatChecksum checksum) {}

    private final Settings settings;
    private final int index;
    private final Schema output;
    private final FormatAlphabet alphabet;
    private final FormatRule rule;
    private FormatCipher cipher;

    EncryptFormat(Settings settings, Binding binding) {
        this.settings = settings;
        index = Target.of(binding, "field", settings.field, Kind.STRING);
        output = binding.schema().with(index, binding.schema().field(index).treated());
        Target.domain(binding, settings.domain);
        alphabet = FormatAlphabet.of(settings.alphabet, binding);
        rule = new FormatRule(alphabet, settings.keepFirst, settings.keepLast, settings.checksum);
        checkFit(binding);
    }

    private static Example card(Object... options) {
        return Example.with(options).given(FIELDS, CARD, CARD);
    }

    private static Example id(Object... options) {
        return Example.with(options).given("id: string!", "AB12-CD34-EF56");
    }

    private void checkFit(Binding binding) {
        FormatChecksum checksum = settings.checksum;
        if (!checksum.characters.isEmpty() && !alphabet.isWithin(checksum.characters)) {
            binding.problem("alphabet", "must lie within " + checksum.characters + " for this checksum");
        }
        int shortest = FormatCipher.shortest(Math.max(2, alphabet.size()));
        if (checksum.longest > 0 && settings.keepFirst + settings.keepLast + shortest > checksum.longest) {
            binding.problem(
                    "keep_first",
                    "with keep_last leaves too few of at most " + checksum.longest + " characters; " + shortest
                            + " must be left for " + FormatCipher.FEWEST_VALUES + " possible values");
        }
    }

    @Override
    public String domain() {
        return settings.domain;
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public void open(Services services) {
        cipher = services.get(FieldKeys.class).format(settings.domain, settings.field, alphabet.size());
    }

    /** An empty text has nothing to encrypt. */
    @Override
    public Sample map(Sample sample) {
        String text = sample.get(index, String.class);
        boolean isBare = text == null || text.isEmpty();
        return sample.with(output, index, isBare ? text : rule.changed(text, cipher::encrypt));
    }
}
