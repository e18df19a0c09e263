package io.millrace.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProduceCommandTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--compression=brotli | --compression must be one of none, gzip, snappy, lz4 and zstd, got brotli",
                "--topic=a b | --topic: 'a b' is no name of a topic: letters, digits, '.', '_' and '-', at most 249"
                        + " characters",
                "--create-topic=0 | --create-topic must be 1 to 10000 partitions, got 0",
                "--create-topic=10001 | --create-topic must be 1 to 10000 partitions, got 10001",
                "--per-second=0 | --per-second must be at least 1, got 0",
                "--property=acks=1 | --property acks: is set by produce; leave it out",
            })
    void aWrongOptionIsNamed(String option, String told) {
        Terminal terminal = new Terminal();
        assertThat(terminal.run(new ProduceCommand(), complete(option))).isEqualTo(2);
        assertThat(terminal.err()).isEqualTo(told);
    }

    private static Object[] complete(String option) {
        return Stream.of("--input=x", "--brokers=b:1", "--topic=t", option)
                .filter(each -> each.equals(option) || !option.startsWith(each.substring(0, each.indexOf('=') + 1)))
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"ssl.key.password", "sasl.jaas.config"})
    void aSecretMustStandInAFile(String name) {
        Terminal terminal = new Terminal();
        assertThat(terminal.run(
                        new ProduceCommand(),
                        "--input=x",
                        "--brokers=b:1",
                        "--topic=t",
                        "--property=" + name + "=marker"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains(name + "=file:PATH").doesNotContain("marker");
    }
}
