package io.millrace.cleaning.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the model langdetect-183 of Apache OpenNLP: a ZIP whose entry {@code langdetect.model} holds a model of the kind
 * GIS. Strings are those of {@link DataInputStream#readUTF}. In order: the kind; a constant and a parameter no longer
 * used; the languages; patterns, each how many n-grams share it and for which languages they have weights; the n-grams,
 * in the order of their patterns; the weights, in the same order.
 */
final class ModelFile {
    private static final String RESOURCE = "/langdetect-183.bin";
    private static final String ENTRY = "langdetect.model";
    private static final int BUFFER_BYTES = 1 << 16;

    private final DataInputStream in;

    private ModelFile(DataInputStream in) {
        this.in = in;
    }

    static LanguageModel read() throws IOException {
        try (InputStream resource = LanguageModel.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new FileNotFoundException(RESOURCE + " is not on the class path");
            }
            ZipInputStream zip = new ZipInputStream(resource);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(ENTRY)) {
                    return new ModelFile(new DataInputStream(new BufferedInputStream(zip, BUFFER_BYTES))).model();
                }
            }
            throw new FileNotFoundException(RESOURCE + " holds no " + ENTRY);
        }
    }

    private LanguageModel model() throws IOException {
        String kind = in.readUTF();
        if (!kind.equals("GIS")) {
            throw new IOException(RESOURCE + " is of the kind " + kind + ", not GIS");
        }
        in.readInt();
        in.readDouble();
        int[] codes = codes();
        String[][] patterns = patterns();
        GramTable grams = grams();
        int[] starts = starts(patterns);
        byte[] languages = languages(patterns, starts[starts.length - 1]);
        float[] values = values(languages.length);
        return new LanguageModel(grams, new Weights(starts, languages, values, codes.length), codes);
    }

    private int[] codes() throws IOException {
        int[] codes = new int[in.readInt()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = LanguageCodes.numberOfModel(in.readUTF());
        }
        return codes;
    }

    private String[][] patterns() throws IOException {
        String[][] patterns = new String[in.readInt()][];
        for (int i = 0; i < patterns.length; i++) {
            patterns[i] = in.readUTF().split(" ", -1);
        }
        return patterns;
    }

    private GramTable grams() throws IOException {
        int count = in.readInt();
        GramTable grams = new GramTable(count);
        for (int i = 0; i < count; i++) {
            grams.put(in.readUTF(), i);
        }
        return grams;
    }

    private static int count(String[] pattern) {
        return Integer.parseInt(pattern[0]);
    }

    private static int[] starts(String[][] patterns) {
        int grams = 0;
        for (String[] pattern : patterns) {
            grams += count(pattern);
        }
        int[] starts = new int[grams + 1];
        int gram = 0;
        for (String[] pattern : patterns) {
            for (int i = count(pattern); i > 0; i--) {
                starts[gram + 1] = starts[gram] + pattern.length - 1;
                gram++;
            }
        }
        return starts;
    }

    private static byte[] languages(String[][] patterns, int weights) {
        byte[] languages = new byte[weights];
        int next = 0;
        for (String[] pattern : patterns) {
            byte[] ones = new byte[pattern.length - 1];
            for (int i = 0; i < ones.length; i++) {
                ones[i] = Byte.parseByte(pattern[i + 1]);
            }
            for (int i = count(pattern); i > 0; i--) {
                System.arraycopy(ones, 0, languages, next, ones.length);
                next += ones.length;
            }
        }
        return languages;
    }

    private float[] values(int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) in.readDouble();
        }
        return values;
    }
}
