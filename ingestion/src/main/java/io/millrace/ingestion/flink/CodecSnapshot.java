package io.millrace.ingestion.flink;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;

/** What state remembers of its serializer: the declaration of the codec. State of another one is refused. */
public final class CodecSnapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int VERSION = 1;

    private Codec.Declaration<T> declaration;

    /** For Flink, which reads the declaration next. */
    public CodecSnapshot() {}

    CodecSnapshot(Codec.Declaration<T> declaration) {
        this.declaration = declaration;
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        byte[] bytes = InstantiationUtil.serializeObject(declaration);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
        if (version != VERSION) {
            throw new IOException(
                    "state in version " + version + " of Millrace's codecs; this program reads " + VERSION);
        }
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        try {
            declaration = InstantiationUtil.deserializeObject(bytes, loader);
        } catch (ClassNotFoundException unknown) {
            throw new IOException("state of a type that this program does not have", unknown);
        }
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        return new CodecSerializer<>(declaration);
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(TypeSerializerSnapshot<T> old) {
        return old instanceof CodecSnapshot<T> snapshot && declaration.equals(snapshot.declaration)
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }
}
