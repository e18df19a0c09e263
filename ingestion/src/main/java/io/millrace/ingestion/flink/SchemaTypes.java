package io.millrace.ingestion.flink;

import io.millrace.core.Element;
import io.millrace.core.ElementCodec;
import io.millrace.core.Schema;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Flink's types of the edges of a job, each with one schema. */
public final class SchemaTypes {
    private SchemaTypes() {}

    /** Samples of this schema, and tallies. */
    public static TypeInformation<Element> elements(Schema schema) {
        return new CodecTypeInformation<>(new Elements(schema));
    }

    private record Elements(Schema schema) implements Codec.Declaration<Element> {
        @Override
        public Class<Element> type() {
            return Element.class;
        }

        @Override
        public Codec<Element> create() {
            ElementCodec codec = new ElementCodec(schema);
            return new Codec<>() {
                @Override
                public void write(Element element, DataOutput out) throws IOException {
                    codec.write(element, out);
                }

                @Override
                public Element read(DataInput in) throws IOException {
                    return codec.read(in);
                }
            };
        }

        @Override
        public String toString() {
            return "elements" + schema.names();
        }
    }
}
