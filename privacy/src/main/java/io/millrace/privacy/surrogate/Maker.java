package io.millrace.privacy.surrogate;

/** Makes surrogates of one type. */
@FunctionalInterface
interface Maker {
    /**
     * @param value as it is written, not encoded
     * @param draw decides everything that is to differ between values
     */
    String make(String value, Draw draw);
}
