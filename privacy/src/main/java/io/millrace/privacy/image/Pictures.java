package io.millrace.privacy.image;

/** Small PNG files for worked examples, in base64: 2 by 2 grey pixels. */
final class Pictures {
    /** 0, 255; 51, 102. */
    static final String FOUR =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR42mNg" + "+M9gnAYABM4BmQQdm5QAAAAASUVORK5CYII=";

    /** All 102, the mean of the first one. */
    static final String MEAN =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR42mNI" + "S2NISwMABM4BmUspYV8AAAAASUVORK5CYII=";

    /** All 0. */
    static final String BLACK =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAAC0lEQVR42mNg" + "AAEAAAYAAW0oEC8AAAAASUVORK5CYII=";

    /** The first one, with a text and a byte behind its end. */
    static final String WITH_COMMENT = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAACnRFWHRBdXRo"
            + "b3IAQWRhnZUL9AAAAA5JREFUeNpjYPjPYJwGAATOAZkEHZuUAAAAAElFTkSu"
            + "QmCCeA==";

    /** The first one without its pixels. */
    static final String CUT = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4";

    private Pictures() {}
}
