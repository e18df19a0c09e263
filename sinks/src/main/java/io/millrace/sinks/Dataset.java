package io.millrace.sinks;

import io.millrace.core.Ciphertext;
import io.millrace.core.Field;
import io.millrace.core.Kind;
import io.millrace.core.Schema;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.commits.DataCard;
import io.millrace.sinks.commits.DatasetFile;
import io.millrace.sinks.commits.SplitPoints;
import io.millrace.sinks.parquet.Features;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a pipeline writes: the rows' schema and what {@code dataset.json} and the data card say of them.
 *
 * @param name of the dataset
 * @param schema of the rows that reach the sink
 * @param split which rows go into which split, or null: all into {@code train}
 * @param description for the data card, or null
 * @param license for the data card, or null
 */
public record Dataset(
        String name, Profile profile, Schema schema, SplitSettings split, String description, String license)
        implements Serializable {
    /** The column of row ids, before all others: contract, R17. */
    public static final String ROW_ID = "_mr_id";

    /** A dataset without a text for its data card. */
    public static Dataset of(String name, Profile profile, Schema schema, SplitSettings split) {
        return new Dataset(name, profile, schema, split, null, null);
    }

    public SplitRule splitRule() {
        SplitPoints points = points();
        return new SplitRule(points, points.column() == null ? -1 : schema.indexOf(points.column()));
    }

    /** What {@code dataset.json} says. */
    public DatasetFile file() {
        return new DatasetFile(
                name,
                profile.name().toLowerCase(Locale.ROOT),
                Features.json(schema),
                neverNull(),
                shapes(),
                ciphertext(),
                points());
    }

    /** What people read about it. */
    public DataCard card(Instant published) {
        return new DataCard(description, license, published);
    }

    private SplitPoints points() {
        return split == null
                ? new SplitPoints(null, 0, Map.of("train", 10_000))
                : new SplitPoints(split.by(), split.seed(), split.weights());
    }

    private List<String> neverNull() {
        List<String> columns = new ArrayList<>(List.of(ROW_ID));
        schema.fields().stream()
                .filter(field -> !field.optional())
                .map(Field::name)
                .forEach(columns::add);
        return columns;
    }

    private SortedMap<String, List<Integer>> shapes() {
        SortedMap<String, List<Integer>> shapes = new TreeMap<>();
        schema.fields().stream()
                .filter(field -> field.type().kind() == Kind.TENSOR)
                .forEach(field -> shapes.put(field.name(), field.type().shape()));
        return shapes;
    }

    private SortedMap<String, String> ciphertext() {
        SortedMap<String, String> columns = new TreeMap<>();
        schema.fields().stream()
                .filter(field -> field.ciphertext() != Ciphertext.NONE)
                .forEach(field ->
                        columns.put(field.name(), field.ciphertext().name().toLowerCase(Locale.ROOT)));
        return columns;
    }
}
