package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.text.Tokenization;
import io.millrace.core.Binding;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.NewField;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import java.util.Arrays;
import java.util.List;

/**
 * Two signatures agree in about as many places as their texts' shingles have in common: their Jaccard similarity. So
 * anyone can remake the groups that {@code drop_near_duplicates} sees. Where a text is absent or has no signature, the new
 * field is absent.
 */
public final class AddMinhash implements MapStep {
    public static final StepType<Settings> TYPE =
            MinhashExamples.addTo(StepType.of("add_minhash", Settings.class, AddMinhash::new)
                    .summary("Adds the MinHash signature of a text, one whole number for each row of each band."));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(doc = "New field that gets the signature; sensitive if the text is.")
            String into,

            @Option(doc = SignatureOptions.TOKENIZER_DOC, fallback = Option.NONE)
            Tokenization.Kind tokenizer,

            @Option(doc = SignatureOptions.NGRAM_DOC, fallback = "5", min = 1, max = SignatureOptions.MOST)
            int ngramWords,

            @Option(doc = SignatureOptions.BANDS_DOC, fallback = Option.NONE, min = 1, max = SignatureOptions.MOST)
            Integer bands,

            @Option(doc = SignatureOptions.ROWS_DOC, fallback = Option.NONE, min = 1, max = SignatureOptions.MOST)
            Integer rowsPerBand,

            @Option(doc = SignatureOptions.HASH_DOC, fallback = Option.NONE)
            SignatureOptions.Hash hash,

            @Option(doc = SignatureOptions.SEED_DOC, fallback = Option.NONE, min = 0, max = SignatureOptions.LAST_SEED)
            Long seed,

            @Option(doc = SignatureOptions.SHORT_DOC, fallback = "exact")
            ShortDocuments shortDocuments,

            @Option(doc = SignatureOptions.KIND_DOC, fallback = "datatrove")
            SignatureOptions.Curator signature)
            implements SignatureOptions {}

    private final int index;
    private final Schema output;
    private final SignaturePlan plan;
    private Signature signature;

    AddMinhash(Settings settings, Binding binding) {
        index = binding.field("field", settings.field, Kind.STRING);
        plan = SignaturePlan.of(settings, binding);
        Field made = Field.optional(NewField.name("into", settings.into, binding), FieldType.list(FieldType.INT64));
        boolean isSensitive = binding.schema().field(index).isSensitive();
        output = binding.schema().plus(isSensitive ? made.sensitive() : made);
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public void open(Services services) {
        signature = plan.open();
    }

    @Override
    public Sample map(Sample sample) {
        String text = sample.get(index, String.class);
        return sample.with(output, output.size() - 1, text == null ? null : values(signature.of(text)));
    }

    private static List<Long> values(long[] signature) {
        return signature.length == 0 ? null : Arrays.stream(signature).boxed().toList();
    }
}
