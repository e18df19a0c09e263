package io.millrace.ingestion.flink;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes immutable values with a codec. */
public final class CodecSerializer<T> extends TypeSerializer<T> {
    private final Codec.Declaration<T> declaration;
    private transient Codec<T> codec;

    public CodecSerializer(Codec.Declaration<T> declaration) {
        this.declaration = declaration;
    }

    private Codec<T> codec() {
        if (codec == null) {
            codec = declaration.create();
        }
        return codec;
    }

    @Override
    public void serialize(T value, DataOutputView out) throws IOException {
        codec().write(value, out);
    }

    @Override
    public T deserialize(DataInputView in) throws IOException {
        return codec().read(in);
    }

    @Override
    public T deserialize(T reuse, DataInputView in) throws IOException {
        return deserialize(in);
    }

    @Override
    public void copy(DataInputView in, DataOutputView out) throws IOException {
        serialize(deserialize(in), out);
    }

    @Override
    public T copy(T value) {
        return value;
    }

    @Override
    public T copy(T value, T reuse) {
        return value;
    }

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public TypeSerializer<T> duplicate() {
        return new CodecSerializer<>(declaration);
    }

    @Override
    public T createInstance() {
        return null;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new CodecSnapshot<>(declaration);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodecSerializer<?> serializer && declaration.equals(serializer.declaration);
    }

    @Override
    public int hashCode() {
        return declaration.hashCode();
    }
}
