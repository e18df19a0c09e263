package io.millrace.cleaning.markup;

import io.millrace.cleaning.TextFields;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/** As Data-Juicer's remove_bibliography_mapper does, everything behind the first such command goes, whatever it is. */
public final class RemoveBibliography implements MapStep {
    private static final String[] COMMANDS = {
        "\\appendix", "\\begin{references}", "\\begin{REFERENCES}", "\\begin{thebibliography}"
    };
    private static final String NAMED = "\\bibliography{";

    public static final StepType<Settings> TYPE = StepType.of(
                    "remove_bibliography", Settings.class, RemoveBibliography::new)
            .summary("Cuts LaTeX texts off where their bibliography or appendix begins.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "End.\n\\bibliography{all}\n\\end", "A\\appendix B")
                    .gives("End.\n", "A\\appendix B"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "End.\n\\bibliography{all}\n\\end", "A\\appendix B")
                    .gives("End.\n\\bibliography{all}\n\\end", "A"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields) {}

    private final TextFields fields;

    RemoveBibliography(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, RemoveBibliography::cut);
    }

    private static String cut(String text) {
        int brace = text.lastIndexOf('}');
        for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 1)) {
            if (isCommand(text, i) || text.startsWith(NAMED, i) && brace > i) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    private static boolean isCommand(String text, int at) {
        for (String command : COMMANDS) {
            if (text.startsWith(command, at)) {
                return true;
            }
        }
        return false;
    }
}
