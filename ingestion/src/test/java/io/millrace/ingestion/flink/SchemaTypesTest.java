package io.millrace.ingestion.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Element;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Tally;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class SchemaTypesTest {
    private static final Schema SCHEMA = Schema.of(Field.optional("text", FieldType.STRING));
    private static final Schema OTHER = Schema.of(Field.optional("text", FieldType.BYTES));

    private static TypeSerializer<Element> serializer(Schema schema) {
        return SchemaTypes.elements(schema).createSerializer(new SerializerConfigImpl());
    }

    private static Element there(TypeSerializer<Element> serializer, Element element) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(element, out);
        return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
    }

    @Test
    void elementsCrossAnEdgeUnchanged() throws IOException {
        Sample sample = Sample.of(SCHEMA, new Origin("t", 1, 2), 3, List.of("hello"));
        Tally tally = new Tally(io.millrace.core.Ranges.at(new Origin("t", 1, 2)), 1, 0, Map.of("a.b", 1L));
        assertThat(there(serializer(SCHEMA), sample)).isEqualTo(sample);
        assertThat(there(serializer(SCHEMA).duplicate(), tally)).isEqualTo(tally);
        assertThat(serializer(SCHEMA).copy(sample)).isSameAs(sample);
    }

    @Test
    void aTypeIsItsSchema() throws Exception {
        TypeInformation<Element> type = SchemaTypes.elements(SCHEMA);
        assertThat(InstantiationUtil.clone(type)).isEqualTo(type).hasSameHashCodeAs(type);
        assertThat(type).isNotEqualTo(SchemaTypes.elements(OTHER));
        assertThat(serializer(SCHEMA)).isEqualTo(serializer(SCHEMA)).isNotEqualTo(serializer(OTHER));
    }

    @Test
    void stateOfTheSameSchemaIsReadAndOfAnotherRefused() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer(SCHEMA).snapshotConfiguration());
        TypeSerializerSnapshot<Element> old = TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(out.getCopyOfBuffer()), getClass().getClassLoader());
        assertThat(old.restoreSerializer()).isEqualTo(serializer(SCHEMA));
        assertThat(serializer(SCHEMA)
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(old)
                        .isCompatibleAsIs())
                .isTrue();
        assertThat(serializer(OTHER)
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(old)
                        .isIncompatible())
                .isTrue();
    }
}
