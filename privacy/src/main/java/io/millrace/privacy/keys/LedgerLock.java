package io.millrace.privacy.keys;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one thread of one process at a time change a ledger; others wait, for a change takes milliseconds. A file beside
 * the ledger is locked, because the ledger itself is replaced.
 */
final class LedgerLock {
    private static final Object IN_PROCESS = new Object();

    private LedgerLock() {}

    static void during(SecretFile ledger, Runnable change) {
        Path path = Path.of(ledger.path() + ".lock");
        synchronized (IN_PROCESS) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid()) {
                    change.run();
                }
            } catch (IOException unwritable) {
                throw new Refusal(
                        Trouble.UNREACHABLE,
                        ledger + " cannot be written (" + SecretFile.reason(unwritable)
                                + "); name one that can, with keys.noise_ledger");
            }
        }
    }
}
