package io.millrace.jobs.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Small disks, and directories that cannot be written though their rights allow it; for root on Linux only. */
final class Mounts {
    private static final int BLOCK_BYTES = 4096;

    private final Deque<Path> mounted = new ArrayDeque<>();

    /** An empty disk; false where that is not allowed. */
    boolean disk(Path directory, String size) throws Exception {
        Files.createDirectories(directory);
        return mount(directory, "-t", "tmpfs", "-o", "size=" + size, "millrace-test", directory.toString());
    }

    /** From now on the directory cannot be written; what is open stays so. False where that is not allowed. */
    boolean readOnly(Path directory) throws Exception {
        return mount(directory, "--bind", directory.toString(), directory.toString())
                && succeeds("mount", "-o", "remount,bind,ro", directory.toString());
    }

    private boolean mount(Path directory, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(options));
        boolean isMounted = succeeds(command.toArray(String[]::new));
        if (isMounted) {
            mounted.push(directory);
        }
        return isMounted;
    }

    void take(Path directory) throws Exception {
        if (!mounted.remove(directory) || !succeeds("umount", "-l", directory.toString())) {
            throw new IllegalStateException(directory + " cannot be unmounted");
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    /** Takes all the space of a disk; the file that does so. */
    static Path fill(Path disk) throws IOException {
        Path filler = disk.resolve("filler");
        byte[] block = new byte[BLOCK_BYTES];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    void takeAll() throws Exception {
        while (!mounted.isEmpty()) {
            take(mounted.peek());
        }
    }
}
