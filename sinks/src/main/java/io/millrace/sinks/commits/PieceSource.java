package io.millrace.sinks.commits;

import io.millrace.core.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

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
    public Path find(Piece piece) {
        Path scratch = root.layout().scratch(piece.name());
        try {
            if (!Files.exists(scratch) || Files.size(scratch) != piece.bytes()) {
                cut(piece, scratch);
            }
            return scratch;
        } catch (IOException refused) {
            throw DiskTrouble.write(scratch, refused);
        }
    }

    private void cut(Piece piece, Path scratch) throws IOException {
        Place place = places().get(piece.name() + " " + piece.bytes());
        if (place == null || !Files.exists(root.layout().file(place.file().path()))) {
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    "the piece " + piece.name() + " of an open shard is neither in "
                            + root.layout().tmp() + " nor in a shard sealed since: the state is too old for this"
                            + " dataset; resume from a newer checkpoint or savepoint");
        }
        Path written = root.layout().scratch("cut-" + UUID.randomUUID());
        try (FileChannel from = FileChannel.open(root.layout().file(place.file().path()), StandardOpenOption.READ);
                FileChannel to = FileChannel.open(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long done = 0; done < piece.bytes(); ) {
                done += from.transferTo(place.from() + done, piece.bytes() - done, to);
            }
            to.force(true);
        }
        Files.move(written, scratch, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        RootFiles.sync(scratch.getParent());
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
        return Files.exists(root.layout().file(one.file().path())) ? one : other;
    }
}
