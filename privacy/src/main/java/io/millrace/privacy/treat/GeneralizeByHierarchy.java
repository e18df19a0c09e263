package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;

/** By a table of the user: towns to regions, occupations to branches, codes to chapters. */
public final class GeneralizeByHierarchy implements MapStep {
    static final String NOT_IN_HIERARCHY = "not_in_hierarchy";

    private static final String FIELDS = "town: string!, home: string!";
    private static final String PLACES = "Ulm,Swabia,Germany\nGraz,Styria,Austria\n";
    private static final String RIVERS = "Ulm,Danube,Black Sea\nGraz,Mur,Black Sea\n";

    public static final StepType<Settings> TYPE = StepType.of(
                    "generalize_by_hierarchy", Settings.class, GeneralizeByHierarchy::new)
            .summary("Replaces a value by a more general one from a file.")
            .rejects(NOT_IN_HIERARCHY)
            .example(towns("Ulm", "field", "town", "file", "places.csv").gives("Swabia", "Graz"))
            .example(towns("Ulm", "field", "home", "file", "places.csv").gives("Ulm", "Styria"))
            .example(towns("Ulm", "field", "town", "file", "rivers.csv").gives("Danube", "Graz"))
            .example(towns("Ulm", "field", "town", "file", "places.csv", "level", 2)
                    .gives("Germany", "Graz"))
            .example(towns("Rome", "field", "town", "file", "places.csv").rejects(NOT_IN_HIERARCHY))
            .example(towns("Rome", "field", "town", "file", "places.csv", "other", "elsewhere")
                    .gives("elsewhere", "Graz"));

    public record Settings(
            @Option(doc = "Field that holds the value; it becomes a string.")
            String field,

            @Option(
                    doc =
                            "CSV file in UTF-8 with lines of value,level 1,level 2,…, the coarsest last; it must lie there on"
                                    + " every machine that runs steps.")
            String file,

            @Option(doc = "Which level stands for the value.", fallback = "1", min = 1, max = 100)
            int level,

            @Option(
                    doc = "What stands for a value that is not in the file; such a sample is rejected if not given.",
                    fallback = Option.NONE)
            String other) {}

    private final Settings settings;
    private final int index;
    private final Hierarchy hierarchy;
    private final Schema output;

    GeneralizeByHierarchy(Settings settings, Binding binding) {
        this.settings = settings;
        index = Target.of(binding, "field", settings.field, Kind.STRING, Kind.INT32, Kind.INT64);
        hierarchy = Hierarchy.read(settings.file, settings.level, binding);
        output = binding.schema()
                .with(index, binding.schema().field(index).as(FieldType.STRING).treated());
    }

    private static Example towns(String town, Object... options) {
        return Example.with(options)
                .given(FIELDS, town, "Graz")
                .file("places.csv", PLACES)
                .file("rivers.csv", RIVERS);
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public Sample map(Sample sample) {
        Object value = sample.get(index);
        return sample.with(output, index, value == null ? null : general(value.toString()));
    }

    private String general(String value) {
        String general = hierarchy.general().getOrDefault(value, settings.other);
        if (general == null) {
            throw new RejectSample(NOT_IN_HIERARCHY);
        }
        return general;
    }
}
