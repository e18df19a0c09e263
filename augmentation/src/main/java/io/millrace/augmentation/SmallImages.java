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

    private SmallImages() {}
}
