package io.millrace.demo.benchmark.sink;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Tensor;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Samples as rows, as a user of parquet-java writes them: the columns of Millrace without its row id. */
final class SampleWriting extends WriteSupport<Sample> {
    private final Schema schema;
    private RecordConsumer out;

    SampleWriting(Schema schema) {
        this.schema = schema;
    }

    /** Only the older of parquet-java's two ways to be configured is abstract; nothing calls it here. */
    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration unused) {
        return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
        return context();
    }

    private WriteContext context() {
        var columns = schema.fields().stream().map(SampleWriting::column).toList();
        return new WriteContext(new MessageType("sample", columns), Map.of());
    }

    private static Type column(Field field) {
        return switch (field.type().kind()) {
            case STRING ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(field.name());
            case TIMESTAMP ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                        .named(field.name());
            case TENSOR ->
                Types.optionalList()
                        .optionalElement(plain(field.type().element()))
                        .named(field.name());
            default -> Types.optional(plain(field.type())).named(field.name());
        };
    }

    private static PrimitiveTypeName plain(FieldType type) {
        return switch (type.kind()) {
            case BOOL -> PrimitiveTypeName.BOOLEAN;
            case INT32 -> PrimitiveTypeName.INT32;
            case INT64 -> PrimitiveTypeName.INT64;
            case FLOAT32 -> PrimitiveTypeName.FLOAT;
            case FLOAT64 -> PrimitiveTypeName.DOUBLE;
            case BYTES -> PrimitiveTypeName.BINARY;
            default -> throw new IllegalArgumentException("no workload has " + type);
        };
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        out = consumer;
    }

    @Override
    public void write(Sample row) {
        out.startMessage();
        for (int column = 0; column < schema.size(); column++) {
            String name = schema.field(column).name();
            out.startField(name, column);
            cell(row.get(column));
            out.endField(name, column);
        }
        out.endMessage();
    }

    private void cell(Object value) {
        if (value instanceof String text) {
            out.addBinary(Binary.fromString(text));
        } else if (value instanceof Bytes bytes) {
            out.addBinary(Binary.fromConstantByteBuffer(bytes.buffer()));
        } else if (value instanceof Tensor tensor) {
            list(tensor);
        } else if (value instanceof Long number) {
            out.addLong(number);
        } else if (value instanceof Integer number) {
            out.addInteger(number);
        } else if (value instanceof Double number) {
            out.addDouble(number);
        } else if (value instanceof Float number) {
            out.addFloat(number);
        } else {
            out.addBoolean((boolean) value);
        }
    }

    private void list(Tensor tensor) {
        out.startGroup();
        out.startField("list", 0);
        for (int i = 0; i < tensor.length(); i++) {
            out.startGroup();
            out.startField("element", 0);
            out.addInteger(tensor.intAt(i));
            out.endField("element", 0);
            out.endGroup();
        }
        out.endField("list", 0);
        out.endGroup();
    }
}
