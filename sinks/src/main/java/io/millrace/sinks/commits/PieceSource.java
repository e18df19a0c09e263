package io.millrace.sinks.commits;

import io.millrace.core.Refusal;
import io.millrace.sinks.stores.Scratch;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the pieces of open shards that a restored state names: under {@code .millrace/tmp}, or as the first bytes of a
 * shard that was sealed after the state was saved, one that a rollback undid included. For one thread.
 */
public final class PieceSource {
    private record Place(FileEntry file, long from) {}

    private final Root root;
    private Map<String, Place> places;

    public PieceSource(Root root) {
        this.root = root;
    }

    /**
     * The scratch file of a piece, cut out of its shard if need be.
     *
     * @throws Refusal if the piece is nowhere
     */
    public String find(Piece piece) {
        String scratch = Scratch.path(piece.name());
        if (root.store().size(scratch).orElse(-1) != piece.bytes()) {
            cut(piece, scratch);
        }
        return scratch;
    }

    private void cut(Piece piece, String scratch) {
        Place place = places().get(piece.name() + " " + piece.bytes());
        if (place == null || !isThere(place)) {
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    "the piece " + piece.name() + " of an open shard is neither in "
                            + root.store().name(Scratch.DIRECTORY)
                            + " nor in a shard sealed since: the state is too old for this"
                            + " dataset; resume from a newer checkpoint or savepoint");
        }
        root.store().cut(place.file().path(), place.from(), piece.bytes(), scratch);
    }

    private boolean isThere(Place place) {
        return root.store().size(place.file().path()).isPresent();
    }

    private Map<String, Place> places() {
        if (places == null) {
            places = new HashMap<>();
            root.everAdded().values().forEach(this::index);
        }
        return places;
    }

    private void index(FileEntry file) {
        long from = 0;
        for (Piece piece : file.pieces()) {
            Place place = new Place(file, from);
            places.merge(piece.name() + " " + piece.bytes(), place, this::present);
            from += piece.bytes();
        }
    }

    /** A piece may stand in several shards: one undone and deleted, and the one made from it again. */
    private Place present(Place one, Place other) {
        return isThere(one) ? one : other;
    }
}
