package io.millrace.sinks.snapshots.verify;

import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** A Parquet type in the words of {@link FeatureText}; what no feature has keeps Parquet's own words. */
final class ParquetText {
    private ParquetText() {}

    static String of(Type type) {
        return type.isPrimitive() ? of(type.asPrimitiveType()) : of(type.asGroupType());
    }

    private static String of(PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        String stored = type.getPrimitiveTypeName().name().toLowerCase(Locale.ROOT);
        if (logical == null) {
            return switch (type.getPrimitiveTypeName()) {
                case BOOLEAN -> "bool";
                case FLOAT -> "float32";
                case DOUBLE -> "float64";
                default -> stored;
            };
        }
        if (logical instanceof IntLogicalTypeAnnotation number) {
            return (number.isSigned() ? "int" : "uint") + number.getBitWidth();
        }
        if (logical instanceof TimestampLogicalTypeAnnotation time
                && time.isAdjustedToUTC()
                && time.getUnit() == TimeUnit.MICROS) {
            return "timestamp[us, tz=UTC]";
        }
        if (logical.equals(LogicalTypeAnnotation.stringType())) {
            return "string";
        }
        return logical.equals(LogicalTypeAnnotation.dateType()) ? "date32" : stored + " " + logical;
    }

    private static String of(GroupType group) {
        if (group.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation && isThreeLevels(group)) {
            return "list<" + of(group.getType(0).asGroupType().getType(0)) + ">";
        }
        return group.getFields().stream()
                .map(field -> field.getName() + ":" + of(field))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static boolean isThreeLevels(GroupType group) {
        return group.getFieldCount() == 1
                && group.getType(0).isRepetition(Type.Repetition.REPEATED)
                && group.getFieldName(0).equals("list")
                && !group.getType(0).isPrimitive()
                && group.getType(0).asGroupType().getFieldCount() == 1
                && group.getType(0).asGroupType().getFieldName(0).equals("element");
    }

    /** The first column or field that must be there always, or null: contract, R12. */
    static String required(GroupType group) {
        for (Type field : group.getFields()) {
            if (field.isRepetition(Type.Repetition.REQUIRED)) {
                return field.getName();
            }
            String inside = field.isPrimitive() ? null : required(field.asGroupType());
            if (inside != null) {
                return field.getName() + "." + inside;
            }
        }
        return null;
    }
}
