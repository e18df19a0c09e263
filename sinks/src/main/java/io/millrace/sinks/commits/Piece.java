package io.millrace.sinks.commits;

/** A scratch file with row groups of an open shard; later the next so many bytes of the sealed one. */
public record Piece(String name, long bytes) implements java.io.Serializable {
    public Piece {
        if (bytes <= 0) {
            throw new IllegalArgumentException("the piece " + name + " has " + bytes + " bytes");
        }
    }
}
