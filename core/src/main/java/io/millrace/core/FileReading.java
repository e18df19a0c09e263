package io.millrace.core;

import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;

/**
 * Asks the JDK's reader of a file's format: PNG, JPEG, GIF or BMP. The others of the JDK take what a file claims at its
 * word: a TIFF of a kilobyte can ask for gigabytes. Whatever the reader throws at a file means that the file is no image,
 * but for a lack of memory, which says nothing about the file.
 */
final class FileReading {
    static {
        ImageIO.setUseCache(false);
    }

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");

    interface Question<T> {
        T ask(ImageReader reader) throws IOException;
    }

    private FileReading() {}

    /** @throws RejectSample {@code not_an_image} */
    static <T> T of(Bytes source, Question<T> question) {
        try (ImageInputStream input = ImageIO.createImageInputStream(source.stream())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                if (isRead(reader)) {
                    return ask(reader, input, question);
                }
                reader.dispose();
            }
        } catch (IOException | RuntimeException wrong) {
            throwIfMemory(wrong);
        }
        throw new RejectSample(ImageCodec.NOT_AN_IMAGE);
    }

    private static boolean isRead(ImageReader reader) {
        return Stream.of(reader.getOriginatingProvider().getFormatNames())
                .anyMatch(name -> FORMATS.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static void throwIfMemory(Throwable wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError lack) {
                throw lack;
            }
        }
    }

    private static <T> T ask(ImageReader reader, ImageInputStream input, Question<T> question) throws IOException {
        Lack lack = new Lack();
        try {
            reader.setInput(input, true, true);
            reader.addIIOReadWarningListener(lack);
            T answer = question.ask(reader);
            if (lack.isSeen) {
                throw new RejectSample(ImageCodec.NOT_AN_IMAGE);
            }
            return answer;
        } finally {
            reader.dispose();
        }
    }

    /** Hears of data that ended too early, where the reader makes up the missing pixels and only warns. */
    private static final class Lack implements IIOReadWarningListener {
        private boolean isSeen;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            String text = warning.toLowerCase(Locale.ROOT);
            isSeen |= text.contains("premature end") || text.contains("truncated");
        }
    }
}
