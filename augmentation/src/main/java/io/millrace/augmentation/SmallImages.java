package io.millrace.augmentation;

/** Small PNG files for worked examples, in base64. */
final class SmallImages {
    /** 2 by 2 grey pixels: 0, 255; 51, 102. */
    static final String FOUR =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR42mNg" + "+M9obAwABJ4BZySkaDUAAAAASUVORK5CYII=";

    /** The same, left and right swapped. */
    static final String MIRRORED =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR42mP4" + "z8D8nAEABtgB6izbe9wAAAAASUVORK5CYII=";

    /** The same, top and bottom swapped. */
    static final String UPSIDE_DOWN =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR42mM0" + "NmZg+A8AAtYBZ9emdKYAAAAASUVORK5CYII=";

    /** 2 by 1 white pixels. */
    static final String WHITE =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR42mP8" + "zwAAAgQBAVSYoPIAAAAASUVORK5CYII=";

    /** The first one without its pixels. */
    static final String CUT = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4";

    /** 1 by 2: 0, 51. */
    static final String COLUMN_0_51 =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAACCAAAAAC86un7AAAADElEQVR4nGNg" + "YDAGAAA3ADRzBa0VAAAAAElFTkSuQmCC";

    /** 1 by 2: 128, 77. */
    static final String COLUMN_128_77 =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAACCAAAAAC86un7AAAADElEQVR4nGNo" + "YPAFAAHRAM7K7zJdAAAAAElFTkSuQmCC";

    /** 1 by 2: 255, 255. */
    static final String COLUMN_255_255 =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAACCAAAAAC86un7AAAADElEQVR4nGP4" + "z/AfAAQAAf8iCjrwAAAAAElFTkSuQmCC";

    /** 1 by 1: 0. */
    static final String ONE_0 =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNg" + "AAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    /** 1 by 1: 102. */
    static final String ONE_102 =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNI" + "AwAAaABn0/grvwAAAABJRU5ErkJggg==";

    /** 1 by 1: 103. */
    static final String ONE_103 =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNI" + "BwAAaQBo2RQeDwAAAABJRU5ErkJggg==";

    /** 1 by 1: 255. */
    static final String ONE_255 =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4" + "DwABAQEAsTj2FAAAAABJRU5ErkJggg==";

    /** 2 by 1: 0, 255. */
    static final String ROW_0_255 =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGNg" + "+A8AAQIBAEK+vGgAAAAASUVORK5CYII=";

    /** 4 by 1: 0, 255, 255, 0. */
    static final String ROW_0_255_255_0 =
            "iVBORw0KGgoAAAANSUhEUgAAAAQAAAABCAAAAADcV1ARAAAADUlEQVR4nGNg" + "+P+fAQAFAAH/CXpGLQAAAABJRU5ErkJggg==";

    /** 4 by 1: 128, 255, 255, 128. */
    static final String ROW_128_255_255_128 =
            "iVBORw0KGgoAAAANSUhEUgAAAAQAAAABCAAAAADcV1ARAAAADUlEQVR4nGNo" + "+P+/AQAHgAL/tQG/jQAAAABJRU5ErkJggg==";

    /** 3 by 1: 16, 103, 189. */
    static final String ROW_16_103_189 =
            "iVBORw0KGgoAAAANSUhEUgAAAAMAAAABCAAAAAA+i0toAAAADElEQVR4nGMQ" + "SN8LAAG/ATXZxf6JAAAAAElFTkSuQmCC";

    /** 4 by 1: 255, 255, 255, 255. */
    static final String ROW_255_255_255_255 =
            "iVBORw0KGgoAAAANSUhEUgAAAAQAAAABCAAAAADcV1ARAAAAC0lEQVR4nGP4" + "DwQACfsD/fteaysAAAAASUVORK5CYII=";

    /** 3 by 1: 26, 103, 179. */
    static final String ROW_26_103_179 =
            "iVBORw0KGgoAAAANSUhEUgAAAAMAAAABCAAAAAA+i0toAAAADElEQVR4nGOQ" + "St8MAAHTATWhfftHAAAAAElFTkSuQmCC";

    /** 3 by 1: 26, 179, 179. */
    static final String ROW_26_179_179 =
            "iVBORw0KGgoAAAANSUhEUgAAAAMAAAABCAAAAAA+i0toAAAADElEQVR4nGOQ" + "2rwZAAJrAYFyTP01AAAAAElFTkSuQmCC";

    /** 2 by 1: 51, 51. */
    static final String ROW_51_51 =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGMw" + "NgYAAJwAZylJzZUAAAAASUVORK5CYII=";

    /** 2 by 2: 0, 255, 102, 204. */
    static final String SQUARE_0_255_102_204 =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGNg" + "+M+QdgYABZoCMvju8FsAAAAASUVORK5CYII=";

    /** 2 by 2: 0, 255, 62, 125. */
    static final String SQUARE_0_255_62_125 =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGNg" + "+M9gVwsABPsBu5wxa9IAAAAASUVORK5CYII=";

    /** 2 by 2: 0, 51, 10, 20. */
    static final String SQUARE_0_51_10_20 =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGNg" + "MGbgEgEAAPoAUhWge68AAAAASUVORK5CYII=";

    /** 2 by 2: 0, 81, 16, 32. */
    static final String SQUARE_0_81_16_32 =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGNg" + "CGQQUAAAAYoAgs1P77sAAAAASUVORK5CYII=";

    /** 2 by 2: 108, 189, 29, 80. */
    static final String SQUARE_108_189_29_80 =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGPI" + "2csgGwAABaABlwCA7skAAAAASUVORK5CYII=";

    /** 2 by 2: 10, 248, 48, 99. */
    static final String SQUARE_10_248_48_99 =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGPg" + "+sFgkAwABNsBlk7K3soAAAAASUVORK5CYII=";

    /** 2 by 2: 13, 186, 64, 143. */
    static final String SQUARE_13_186_64_143 =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGPg" + "3cXg0A8ABD4Bl/ctN78AAAAASUVORK5CYII=";

    /** 2 by 2: 255, 102, 0, 51. */
    static final String SQUARE_255_102_0_51 =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR4nGP4" + "n8bAYAwABswBmeS85AMAAAAASUVORK5CYII=";

    private SmallImages() {}
}
