package io.millrace.augmentation;

/** Colours weighted by their alpha while pixels are mixed: else what cannot be seen would shine through. RGBA, in place. */
final class Alpha {
    private Alpha() {}

    static void multiply(byte[] samples) {
        for (int at = 0; at < samples.length; at += 4) {
            int alpha = samples[at + 3] & 0xFF;
            for (int channel = 0; channel < 3; channel++) {
                samples[at + channel] = (byte) (((samples[at + channel] & 0xFF) * alpha + 127) / 255);
            }
        }
    }

    /** Rounds down, like Pillow; where nothing can be seen the colour stays. */
    static void divide(byte[] samples) {
        for (int at = 0; at < samples.length; at += 4) {
            int alpha = samples[at + 3] & 0xFF;
            for (int channel = 0; channel < 3 && alpha > 0; channel++) {
                samples[at + channel] = (byte) Math.min(255, (samples[at + channel] & 0xFF) * 255 / alpha);
            }
        }
    }
}
