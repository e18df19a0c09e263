package io.millrace.sinks.parquet;

import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Schema;
import io.millrace.sinks.Dataset;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** A schema as Parquet's: every column and nested field optional (contract, R12 and R13). */
final class ParquetSchema {
    private ParquetSchema() {}

    static MessageType of(Schema schema) {
        List<Type> columns = new ArrayList<>();
        columns.add(column(Dataset.ROW_ID, FieldType.STRING));
        for (Field field : schema.fields()) {
            columns.add(column(field.name(), field.type()));
        }
        return new MessageType("schema", columns);
    }

    private static Type column(String name, FieldType type) {
        return switch (type.kind()) {
            case STRING, JSON -> text(name);
            case BOOL -> plain(name, PrimitiveTypeName.BOOLEAN);
            case INT32 -> plain(name, PrimitiveTypeName.INT32);
            case INT64, LABEL -> plain(name, PrimitiveTypeName.INT64);
            case FLOAT32 -> plain(name, PrimitiveTypeName.FLOAT);
            case FLOAT64 -> plain(name, PrimitiveTypeName.DOUBLE);
            case TIMESTAMP ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                        .named(name);
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(name);
            case BYTES -> plain(name, PrimitiveTypeName.BINARY);
            case IMAGE, AUDIO ->
                Types.optionalGroup()
                        .addField(plain("bytes", PrimitiveTypeName.BINARY))
                        .addField(text("path"))
                        .named(name);
            case LIST, TENSOR ->
                Types.optionalGroup()
                        .as(LogicalTypeAnnotation.listType())
                        .addField(Types.repeatedGroup()
                                .addField(column("element", type.element()))
                                .named("list"))
                        .named(name);
        };
    }

    private static Type plain(String name, PrimitiveTypeName type) {
        return Types.optional(type).named(name);
    }

    private static Type text(String name) {
        return Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }
}
