package io.millrace.jobs.flink.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.ArrayOutput;
import io.millrace.core.Origin;
import io.millrace.core.keyed.Place;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OrderedPlaceTest {
    @Provide
    Arbitrary<Place> places() {
        Arbitrary<String> topics = Arbitraries.strings().withChars("ab.-_Z9:").ofMaxLength(3);
        Arbitrary<Integer> partitions = Arbitraries.integers().greaterOrEqual(0);
        Arbitrary<Long> offsets = Arbitraries.longs().greaterOrEqual(0);
        Arbitrary<Origin> origins =
                Combinators.combine(topics, partitions, offsets).as(Origin::new);
        return Combinators.combine(Arbitraries.longs(), origins, offsets).as(Place::new);
    }

    @Property(tries = 5_000, seed = "71")
    void bytesAreInTheOrderOfThePlaces(@ForAll("places") Place one, @ForAll("places") Place other) throws IOException {
        int expected = Integer.signum(one.compareTo(other));
        assertThat(Integer.signum(Arrays.compareUnsigned(bytes(one), bytes(other))))
                .isEqualTo(expected);
        Place sameTime = new Place(one.time(), other.origin(), other.sub());
        assertThat(Integer.signum(Arrays.compareUnsigned(bytes(one), bytes(sameTime))))
                .isEqualTo(Integer.signum(one.compareTo(sameTime)));
    }

    @Property(tries = 1_000, seed = "72")
    void aPlaceComesBack(@ForAll("places") Place place) throws IOException {
        assertThat(new PlaceReader().read(new DataInputStream(new ByteArrayInputStream(bytes(place)))))
                .isEqualTo(place);
    }

    @Test
    void theLongestNameOfAnIndexBeforeTheLongestTopicComesBack() throws IOException {
        Place place = Place.known(new Origin("n".repeat(64) + ":" + "t".repeat(249), 1, 2), 3);
        assertThat(new PlaceReader().read(new DataInputStream(new ByteArrayInputStream(bytes(place)))))
                .isEqualTo(place);
    }

    private static byte[] bytes(Place place) throws IOException {
        ArrayOutput out = new ArrayOutput();
        OrderedPlace.write(place, out);
        return out.toBytes();
    }
}
