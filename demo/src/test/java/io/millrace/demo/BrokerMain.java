package io.millrace.demo;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A broker in a process of its own. Arguments: a directory for its data, a topic, its partitions. Prints its address once the
 * topic is there, and ends when its standard input does, so it never outlives the test that started it.
 */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]));
        broker.createTopic(arguments[1], Integer.parseInt(arguments[2]));
        System.out.println("READY " + broker.address());
        awaitEndOfInput();
        Runtime.getRuntime().halt(0);
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // what is sent means nothing; only the end counts
            continue;
        }
    }
}
