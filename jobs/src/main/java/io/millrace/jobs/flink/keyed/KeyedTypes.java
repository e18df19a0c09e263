package io.millrace.jobs.flink.keyed;

import io.millrace.core.Bytes;
import io.millrace.core.KeptSampleCodec;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.keyed.AlikeKeys.Owner;
import io.millrace.core.keyed.Hit;
import io.millrace.core.keyed.Place;
import io.millrace.core.keyed.Remembered;
import io.millrace.core.keyed.Seen;
import io.millrace.core.keyed.Turn;
import io.millrace.ingestion.flink.Codec;
import io.millrace.ingestion.flink.CodecTypeInformation;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Flink's types of what keyed steps send and keep. */
final class KeyedTypes {
    static final TypeInformation<Place> PLACE = new CodecTypeInformation<>(new Places());
    static final TypeInformation<Turn> TURN = new CodecTypeInformation<>(new Turns());
    static final TypeInformation<List<Turn>> PACK = new CodecTypeInformation<>(new Packs());
    static final TypeInformation<Hit> HIT = new CodecTypeInformation<>(new Hits());
    static final TypeInformation<Seen> SEEN = new CodecTypeInformation<>(new Seens());
    static final TypeInformation<List<Owner>> OWNERS = new CodecTypeInformation<>(new OwnerLists());
    static final TypeInformation<Bytes> BYTES = new CodecTypeInformation<>(new Keys());
    static final TypeInformation<Remembered> REMEMBERED = new CodecTypeInformation<>(new Memories());

    private KeyedTypes() {}

    static TypeInformation<Sample> samples(Schema schema) {
        return new CodecTypeInformation<>(new Samples(schema));
    }

    static TypeInformation<Optional<Sample>> turns(Schema schema) {
        return new CodecTypeInformation<>(new Waiting(new Samples(schema)));
    }

    private interface Writer<T> {
        void write(T value, DataOutput out) throws IOException;
    }

    private interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    private static <T> Codec<T> codec(Writer<T> writer, Reader<T> reader) {
        return new Codec<>() {
            @Override
            public void write(T value, DataOutput out) throws IOException {
                writer.write(value, out);
            }

            @Override
            public T read(DataInput in) throws IOException {
                return reader.read(in);
            }
        };
    }

    private record Places() implements Codec.Declaration<Place> {
        @Override
        public Class<Place> type() {
            return Place.class;
        }

        @Override
        public Codec<Place> create() {
            return codec(OrderedPlace::write, new PlaceReader()::read);
        }
    }

    private record Turns() implements Codec.Declaration<Turn> {
        @Override
        public Class<Turn> type() {
            return Turn.class;
        }

        @Override
        public Codec<Turn> create() {
            PlaceReader places = new PlaceReader();
            return codec(
                    (turn, out) -> {
                        OrderedPlace.write(turn.place(), out);
                        writeBytes(turn.key(), out);
                    },
                    in -> new Turn(places.read(in), readBytes(in)));
        }
    }

    /** Turns that wait, as one value. */
    private record Packs() implements Codec.Declaration<List<Turn>> {
        @Override
        @SuppressWarnings("unchecked")
        public Class<List<Turn>> type() {
            return (Class<List<Turn>>) (Class<?>) List.class;
        }

        @Override
        public Codec<List<Turn>> create() {
            return codec(Packs::write, Packs::read);
        }

        private static void write(List<Turn> turns, DataOutput out) throws IOException {
            Codec<Turn> codec = new Turns().create();
            out.writeInt(turns.size());
            for (Turn turn : turns) {
                codec.write(turn, out);
            }
        }

        private static List<Turn> read(DataInput in) throws IOException {
            Codec<Turn> codec = new Turns().create();
            Turn[] turns = new Turn[in.readInt()];
            for (int i = 0; i < turns.length; i++) {
                turns[i] = codec.read(in);
            }
            return List.of(turns);
        }
    }

    private record Hits() implements Codec.Declaration<Hit> {
        @Override
        public Class<Hit> type() {
            return Hit.class;
        }

        @Override
        public Codec<Hit> create() {
            PlaceReader places = new PlaceReader();
            return codec(
                    (hit, out) -> {
                        OrderedPlace.write(hit.row(), out);
                        OrderedPlace.write(hit.original(), out);
                        writeBytes(hit.key(), out);
                    },
                    in -> new Hit(places.read(in), places.read(in), readBytes(in)));
        }
    }

    private record Seens() implements Codec.Declaration<Seen> {
        @Override
        public Class<Seen> type() {
            return Seen.class;
        }

        @Override
        public Codec<Seen> create() {
            PlaceReader places = new PlaceReader();
            return codec(
                    (seen, out) -> {
                        OrderedPlace.write(seen.original(), out);
                        out.writeInt(seen.keys().size());
                        for (Bytes key : seen.keys()) {
                            writeBytes(key, out);
                        }
                    },
                    in -> read(in, places));
        }

        private static Seen read(DataInput in, PlaceReader places) throws IOException {
            Place original = places.read(in);
            int size = in.readInt();
            Set<Bytes> keys = new HashSet<>();
            for (int i = 0; i < size; i++) {
                keys.add(readBytes(in));
            }
            return new Seen(original, keys);
        }
    }

    private record OwnerLists() implements Codec.Declaration<List<Owner>> {
        @Override
        @SuppressWarnings("unchecked")
        public Class<List<Owner>> type() {
            return (Class<List<Owner>>) (Class<?>) List.class;
        }

        @Override
        public Codec<List<Owner>> create() {
            PlaceReader places = new PlaceReader();
            return codec(
                    (owners, out) -> {
                        out.writeInt(owners.size());
                        for (Owner owner : owners) {
                            writeBytes(owner.key(), out);
                            OrderedPlace.write(owner.row(), out);
                        }
                    },
                    in -> read(in, places));
        }

        private static List<Owner> read(DataInput in, PlaceReader places) throws IOException {
            int size = in.readInt();
            List<Owner> owners = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                owners.add(new Owner(readBytes(in), places.read(in)));
            }
            return owners;
        }
    }

    private record Keys() implements Codec.Declaration<Bytes> {
        @Override
        public Class<Bytes> type() {
            return Bytes.class;
        }

        @Override
        public Codec<Bytes> create() {
            return codec(KeyedTypes::writeBytes, KeyedTypes::readBytes);
        }
    }

    private record Memories() implements Codec.Declaration<Remembered> {
        @Override
        public Class<Remembered> type() {
            return Remembered.class;
        }

        @Override
        public Codec<Remembered> create() {
            return codec(
                    (remembered, out) -> {
                        out.writeLong(remembered.time());
                        out.writeLong(remembered.wake());
                        writeBytes(remembered.memory(), out);
                    },
                    in -> new Remembered(in.readLong(), in.readLong(), readBytes(in)));
        }
    }

    /** Of any schema: whether a sample is of this one is told by its bytes, so that a state without samples goes with all. */
    private record Samples(Schema schema) implements Codec.Declaration<Sample> {
        @Override
        public Class<Sample> type() {
            return Sample.class;
        }

        @Override
        public Codec<Sample> create() {
            KeptSampleCodec samples = new KeptSampleCodec(schema);
            return codec(samples::write, samples::read);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Samples;
        }

        @Override
        public int hashCode() {
            return Samples.class.getName().hashCode();
        }
    }

    /** What waits with a turn: a sample of any schema, as above, or none. */
    private record Waiting(Samples samples) implements Codec.Declaration<Optional<Sample>> {
        @Override
        @SuppressWarnings("unchecked")
        public Class<Optional<Sample>> type() {
            return (Class<Optional<Sample>>) (Class<?>) Optional.class;
        }

        @Override
        public Codec<Optional<Sample>> create() {
            Codec<Sample> some = samples.create();
            return codec(
                    (sample, out) -> {
                        out.writeBoolean(sample.isPresent());
                        if (sample.isPresent()) {
                            some.write(sample.get(), out);
                        }
                    },
                    in -> in.readBoolean() ? Optional.of(some.read(in)) : Optional.empty());
        }
    }

    private static void writeBytes(Bytes bytes, DataOutput out) throws IOException {
        out.writeInt(bytes.length());
        bytes.writeTo(out);
    }

    private static Bytes readBytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return Bytes.owning(bytes);
    }
}
