package io.millrace.privacy.find;

/** Finds values by their form and the words around them: no check digit, issuer or numbering plan says that one goes on in the next line. */
public interface LineRecognizer extends Recognizer {
    @Override
    default boolean crosses(Seam seam) {
        return !seam.isBare();
    }
}
