package io.millrace.ingestion.flink;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** The type of immutable values with a codec. */
public final class CodecTypeInformation<T> extends TypeInformation<T> {
    private final Codec.Declaration<T> declaration;

    public CodecTypeInformation(Codec.Declaration<T> declaration) {
        this.declaration = declaration;
    }

    @Override
    public TypeSerializer<T> createSerializer(SerializerConfig config) {
        return new CodecSerializer<>(declaration);
    }

    @Override
    public Class<T> getTypeClass() {
        return declaration.type();
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof CodecTypeInformation;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodecTypeInformation<?> type && declaration.equals(type.declaration);
    }

    @Override
    public int hashCode() {
        return declaration.hashCode();
    }

    @Override
    public String toString() {
        return declaration.toString();
    }
}
