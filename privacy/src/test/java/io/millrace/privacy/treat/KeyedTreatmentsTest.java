package io.millrace.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.Ciphertext;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.MapStep;
import io.millrace.core.NamedStep;
import io.millrace.core.Raster;
import io.millrace.core.Refusal;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.StepChain;
import io.millrace.core.StepType;
import io.millrace.core.Tensor;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.Plaintext;
import io.millrace.privacy.keys.VectorKeys;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedTreatmentsTest {
    private static final Map<String, Object> CUSTOMERS = Map.of("field", "id", "domain", "customers");
    private static final Map<String, Object> TEXT = Map.of("fields", List.of("text"));

    private static Field id(FieldType type) {
        return Field.optional("id", type).sensitive();
    }

    private static String hex(Object cell) {
        return HexFormat.of().formatHex(((Bytes) cell).toArray());
    }

    @Test
    void pseudonymizeGivesTheContractsPseudonymsAndTreatsTheField() {
        Treating text = new Treating(Pseudonymize.TYPE, CUSTOMERS, id(FieldType.STRING));
        assertThat(text.of("c-1001")).isEqualTo("12d966ecd462d4f09336e23c18805818");
        assertThat(text.of(null)).isNull();
        assertThat(text.output().field(0)).isEqualTo(Field.optional("id", FieldType.STRING));
        assertThat(new Treating(Pseudonymize.TYPE, CUSTOMERS, id(FieldType.INT32)).of(1001))
                .isEqualTo(new Treating(Pseudonymize.TYPE, CUSTOMERS, id(FieldType.INT64)).of(1001L))
                .isEqualTo("f9a2f56ccd3fe5632db44e92d0539280");
    }

    @Test
    void tokenizeValueGivesTheContractsTokenAndTreatsTheField() {
        Treating text = new Treating(TokenizeValue.TYPE, CUSTOMERS, id(FieldType.STRING));
        assertThat(hex(text.of("c-1001")))
                .isEqualTo("4d5231020000000900000000a259b0efcb2cc75e822a641ebea9ca65376e35d058f909585f28fc0447c5a830");
        assertThat(text.of(null)).isNull();
        assertThat(text.output().field(0).ciphertext()).isEqualTo(Ciphertext.TOKEN);
        assertThat(text.output().field(0).isSensitive()).isFalse();
    }

    @Test
    void encryptGivesTheContractsCellAndTreatsTheField() {
        Field field = Field.optional("text", FieldType.STRING).sensitive();
        Treating text = new Treating(Encrypt.TYPE, TEXT, field);
        assertThat(hex(text.of("hello")))
                .isEqualTo("4d52310100000001000000035ee4692b277bdd19c2fdc4354d21a3130c80782288ee42fc35a3d3fe93586a52");
        assertThat(text.of(null)).isNull();
        assertThat(text.output().field(0).ciphertext()).isEqualTo(Ciphertext.ENCRYPT);
        assertThat(text.output().field(0).type()).isEqualTo(FieldType.BYTES);
        assertThat(text.output().field(0).isSensitive()).isFalse();
    }

    @Test
    void encryptTakesEveryTypeInTheContractsKind() {
        Image image = Image.of(Raster.paint(1, 1, 1, (x, y, channel) -> 7));
        Bytes bytes = Bytes.owning(new byte[] {1});
        Object[][] table = {
            {FieldType.STRING, "a", Plaintext.text("a")},
            {FieldType.BOOL, true, Plaintext.json("true")},
            {FieldType.INT32, -1, Plaintext.json("-1")},
            {FieldType.INT64, Long.MAX_VALUE, Plaintext.json("9223372036854775807")},
            {FieldType.FLOAT32, 0.1f, Plaintext.json("0.10000000149011612")},
            {FieldType.FLOAT64, 1e21, Plaintext.json("1e+21")},
            {FieldType.FLOAT64, Double.NaN, Plaintext.json("\"NaN\"")},
            {FieldType.TIMESTAMP, 1_000_000L, Plaintext.json("1000000")},
            {FieldType.DATE, 20000, Plaintext.json("20000")},
            {FieldType.BYTES, bytes, Plaintext.bytes(bytes)},
            {FieldType.JSON, "{\"a\":1}", Plaintext.json("{\"a\":1}")},
            {FieldType.label(List.of("no", "yes")), 1L, Plaintext.json("1")},
            {FieldType.IMAGE, image, Plaintext.bytes(image.bytes())},
            {FieldType.AUDIO, bytes, Plaintext.bytes(bytes)},
            {FieldType.list(FieldType.BYTES), List.of(bytes), Plaintext.json("[\"AQ==\"]")},
            {FieldType.tensor(FieldType.FLOAT32, List.of(2)), Tensor.copyOf(new float[] {1, 2}), Plaintext.json("[1,2]")
            },
        };
        FieldKeys keys = VectorKeys.services().get(FieldKeys.class);
        for (Object[] row : table) {
            Treating step = new Treating(Encrypt.TYPE, TEXT, Field.required("text", (FieldType) row[0]));
            assertThat(step.of(row[1]))
                    .as(row[0].toString())
                    .isEqualTo(keys.encrypt("text", Treating.ORIGIN, 0, (Plaintext) row[2]));
        }
    }

    @Test
    void severalFieldsAreEncryptedEachUnderItsOwnName() {
        Schema schema = Schema.of(
                Field.required("a", FieldType.STRING),
                Field.required("b", FieldType.STRING),
                Field.required("c", FieldType.STRING));
        Encrypt step = new Encrypt(
                new Encrypt.Settings(List.of("a", "c")), new Binding("it", schema, "sample", (option, message) -> {
                    throw new AssertionError(message);
                }));
        step.open(VectorKeys.services());
        Sample sealed = step.map(Sample.of(schema, Treating.ORIGIN, 0, List.of("x", "x", "x")));
        assertThat(sealed.get(1)).isEqualTo("x");
        assertThat(sealed.get(0)).isNotEqualTo(sealed.get(2));
        assertThat(sealed.schema().field(2).ciphertext()).isEqualTo(Ciphertext.ENCRYPT);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "n" + i).toList();
    }

    /** Step, options, field, problem. */
    private static Object[][] untreatable() {
        Field sealed = Field.required("id", FieldType.STRING).sealed(Ciphertext.ENCRYPT);
        return new Object[][] {
            {
                Pseudonymize.TYPE,
                CUSTOMERS,
                id(FieldType.FLOAT64),
                "field: the field id is float64; this step takes string"
            },
            {Pseudonymize.TYPE, CUSTOMERS, sealed, "field: the field id is ciphertext already; treat it once"},
            {Pseudonymize.TYPE, Map.of("field", "id", "domain", "a b"), id(FieldType.STRING), "domain: 'a b' is no name"
            },
            {
                TokenizeValue.TYPE,
                CUSTOMERS,
                id(FieldType.BOOL),
                "field: the field id has 2 possible values; tokens of fewer"
            },
            {
                TokenizeValue.TYPE,
                CUSTOMERS,
                id(FieldType.label(names(Target.FEWEST_VALUES - 1))),
                "field: the field id has 9999"
            },
            {
                TokenizeValue.TYPE,
                CUSTOMERS,
                id(FieldType.FLOAT32),
                "field: the field id is float32; this step takes string"
            },
            {TokenizeValue.TYPE, CUSTOMERS, sealed, "field: the field id is ciphertext already"},
            {Encrypt.TYPE, Map.of("fields", List.of("id")), sealed, "fields: the field id is ciphertext already"},
            {Encrypt.TYPE, Map.of("fields", List.of()), id(FieldType.BOOL), "fields: names no field; list at least one"
            },
            {Encrypt.TYPE, Map.of("fields", List.of("id", "id")), id(FieldType.BOOL), "fields: names id twice"},
            {Encrypt.TYPE, Map.of("fields", List.of("ids")), id(FieldType.BOOL), "fields: there is no field 'ids' here"
            },
        };
    }

    @Test
    void whatCannotBeTreatedIsToldWhenThePlanIsMade() {
        for (Object[] row : untreatable()) {
            @SuppressWarnings("unchecked")
            Map<String, Object> options = (Map<String, Object>) row[1];
            assertThat(new Treating((StepType<?>) row[0], options, (Field) row[2]).problems())
                    .singleElement()
                    .asString()
                    .startsWith((String) row[3]);
        }
        assertThat(new Treating(TokenizeValue.TYPE, CUSTOMERS, id(FieldType.label(names(Target.FEWEST_VALUES))))
                        .problems())
                .isEmpty();
    }

    @Test
    void pseudonymsOfFewValuesAreRefused() {
        String rest = " possible values; pseudonyms of fewer than 10000 can be guessed by counting: use encrypt";
        for (FieldType type : List.of(FieldType.BOOL, FieldType.label(List.of("no", "yes")))) {
            assertThat(new Treating(Pseudonymize.TYPE, CUSTOMERS, id(type)).problems())
                    .containsExactly("field: the field id has 2" + rest);
        }
        FieldType many = FieldType.label(names(Target.FEWEST_VALUES));
        assertThat(new Treating(Pseudonymize.TYPE, CUSTOMERS, id(many)).of(1L))
                .isEqualTo(new Treating(Pseudonymize.TYPE, CUSTOMERS, id(FieldType.INT32)).of(1));
    }

    @Test
    void aMissingKeyStopsTheStartAndNeverPassesAValue() {
        Map<String, Object> orders = Map.of("field", "id", "domain", "sellers");
        for (StepType<?> type : List.of(Pseudonymize.TYPE, TokenizeValue.TYPE)) {
            assertThatThrownBy(() -> new Treating(type, orders, id(FieldType.STRING)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("has no domain 'sellers'; add it with: millrace keys init");
        }
        assertThatThrownBy(() -> Services.NONE.get(FieldKeys.class)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anEventTimeOutsideEveryEpochIsRejectedAsNoEpoch() {
        Schema schema = Schema.of(Field.required("text", FieldType.STRING));
        MapStep step = new Encrypt(
                new Encrypt.Settings(List.of("text")), new Binding("it", schema, "sample", (option, message) -> {}));
        List<Sample> kept = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        StepChain chain = new StepChain(
                List.of(new NamedStep("seal", step, Encrypt.TYPE.reasons(), schema)), kept::add, rejected::add);
        chain.open(VectorKeys.services());
        chain.run(Sample.of(schema, Treating.ORIGIN, -1, List.of("secret")));
        assertThat(kept).isEmpty();
        assertThat(rejected).singleElement().hasToString("events/0/7/0 seal.no_epoch");
    }

    @Test
    void theStepsTellTheirDomainAndThatTheyNeedKeys() {
        assertThat(List.of(Pseudonymize.TYPE, TokenizeValue.TYPE, Encrypt.TYPE)).allMatch(StepType::needsKeys);
        assertThat(List.of(Mask.TYPE, DropField.TYPE)).noneMatch(StepType::needsKeys);
        Schema schema = Schema.of(id(FieldType.STRING));
        var binding = new Binding("it", schema, "sample", (option, message) -> {});
        assertThat(new Pseudonymize(new Pseudonymize.Settings("id", "customers"), binding).domain())
                .isEqualTo("customers");
        assertThat(new TokenizeValue(new TokenizeValue.Settings("id", "orders"), binding).domain())
                .isEqualTo("orders");
    }
}
