package io.millrace.jobs.run;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.IntSupplier;

/** For terminals: the same few lines, written anew each time. */
final class RefreshedBlock implements Display {
    private static final String UP_AND_CLEAR = "\u001b[%dA\u001b[J";

    private final PrintWriter out;
    private final IntSupplier width;
    private int height;

    RefreshedBlock(PrintWriter out, IntSupplier width) {
        this.out = out;
        this.width = width;
    }

    @Override
    public void progress(List<String> lines) {
        clear();
        int most = Math.max(20, width.getAsInt()) - 1;
        lines.forEach(line -> out.println(line.length() > most ? line.substring(0, most) : line));
        height = lines.size();
        out.flush();
    }

    @Override
    public void say(String line) {
        clear();
        height = 0;
        out.println(line);
        out.flush();
    }

    private void clear() {
        if (height > 0) {
            out.print(String.format(UP_AND_CLEAR, height));
        }
    }
}
