package io.millrace.ingestion;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a class that share one broker: started before them in an empty directory, killed after them. */
public abstract class WithBroker {
    @TempDir
    protected static Path directory;

    protected static BrokerProcess broker;

    @BeforeAll
    static void startBroker() {
        broker = BrokerProcess.start(directory);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }
}
