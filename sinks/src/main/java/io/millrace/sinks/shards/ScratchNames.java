package io.millrace.sinks.shards;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Names that no other start of a writer gives: contract, section 1. */
final class ScratchNames {
    private static final int WRITER_BYTES = 8;

    private final String writer;
    private final Map<String, Integer> shards = new HashMap<>();
    private int pieces;
    private int sealed;

    ScratchNames() {
        byte[] random = new byte[WRITER_BYTES];
        new SecureRandom().nextBytes(random);
        writer = HexFormat.of().formatHex(random);
    }

    String piece() {
        return "piece-" + writer + "-" + pieces++;
    }

    String sealed() {
        return "sealed-" + writer + "-" + sealed++;
    }

    /** Final path of the next shard of a split that is handed over. */
    String shard(String split) {
        int number = shards.merge(split, 1, Integer::sum) - 1;
        return String.format("data/%s/part-%s-%08d.parquet", split, writer, number);
    }
}
