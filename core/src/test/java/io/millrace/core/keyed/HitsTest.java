package io.millrace.core.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Bytes;
import io.millrace.core.Origin;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HitsTest {
    private static final int MANY = 100_000;
    private static final Place ROW = place(9);

    private final Store<Place, Seen> store = new MemoryStore<>(Comparator.<Place>naturalOrder());
    private final Room room = Room.of(Long.MAX_VALUE);
    private final Hits hits = new Hits(store, room);

    private static Place place(int offset) {
        return Place.known(new Origin("t", 0, offset), 0);
    }

    private static Bytes key(int number) {
        return Bytes.owning(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private void hitByMany() {
        for (int i = 0; i < MANY; i++) {
            hits.add(new Hit(ROW, place(1 + i % 3), key(i)));
        }
    }

    /** With a copy of the keys for each hit this would copy five thousand million of them. */
    @Test
    void aRowIsHitByEachOfAHundredThousandKeys() {
        hitByMany();
        Seen seen = hits.take(ROW);
        assertThat(seen.keys()).hasSize(MANY).contains(key(0), key(MANY - 1));
        assertThat(seen.original()).isEqualTo(place(1));
        assertThat(room.taken()).isZero();
        assertThat(hits.take(ROW)).isNull();
    }

    @Test
    void whatACheckpointWroteIsUnitedWithWhatCameAfterIt() {
        hitByMany();
        hits.flush();
        assertThat(room.taken()).isZero();
        hits.add(new Hit(ROW, place(0), key(MANY)));
        hits.add(new Hit(ROW, place(5), key(MANY)));
        Seen seen = hits.take(ROW);
        assertThat(seen.keys()).hasSize(MANY + 1);
        assertThat(seen.original()).isEqualTo(place(0));
        assertThat(room.taken()).isZero();
        assertThat(store.entries()).isExhausted();
    }

    @Test
    void withoutRoomEachHitGoesToTheStore() {
        Hits crowded = new Hits(store, Room.of(0));
        crowded.add(new Hit(ROW, place(2), key(1)));
        crowded.add(new Hit(ROW, place(1), key(2)));
        assertThat(store.get(ROW)).isEqualTo(new Seen(place(1), Set.of(key(1), key(2))));
        assertThat(crowded.take(ROW)).isEqualTo(new Seen(place(1), Set.of(key(1), key(2))));
    }
}
