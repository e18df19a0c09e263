package io.millrace.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeyJsonTest {
    private static final String GOOD = KeyJson.write(VectorKeys.bundle()).replaceAll("\\s", "");

    @Test
    void keysAreWrittenAsTheContractSays() {
        assertThat(GOOD)
                .isEqualTo(
                        "{'format':'millrace-keys/1','dataset':'sample','epochs':[{'epoch':3,'from':'1970-01-01T00:00:00Z',"
                                        .replace('\'', '"')
                                + ("'to':null,'key_id':1,'data_key':'" + VectorKeys.hex(32)
                                                + "'}],'domains':[{'domain':'customers',"
                                                + "'key_id':9,'token_key':'" + VectorKeys.hex(64)
                                                + "','pseudonym_key':'"
                                                + VectorKeys.hex(32) + "'}]}")
                                        .replace('\'', '"'));
        assertThat(KeyJson.read(GOOD)).isEqualTo(VectorKeys.bundle());
    }

    @Test
    void whatIsNotKnownOrDoesNotFitIsRefusedWithoutQuotingAKey() {
        String[][] table = {
            {"millrace-keys/1", "millrace-keys/2", "its format is not millrace-keys/1"},
            {"\"to\":null,", "", "broken or truncated JSON, or has other fields"},
            {"\"to\":null,", "\"to\":null,\"x\":1,", "broken or truncated JSON, or has other fields"},
            {"\"key_id\":1,", "\"key_id\":\"1\",", "broken or truncated JSON"},
            {"\"key_id\":1,", "\"key_id\":1.5,", "broken or truncated JSON"},
            {"\"key_id\":1,", "\"key_id\":4294967296,", "no 32-bit number"},
            {"\"epoch\":3,", "\"epoch\":-1,", "no 32-bit number"},
            {
                "\"to\":null,",
                "\"to\":\"2026-01-01T00:00:00Z\",",
                "an epoch must end where the next begins, the last never"
            },
            {"1970-01-01T00:00:00Z", "1970-01-01", "not of the form"},
            {"1970-01-01T00:00:00Z", "1970-02-31T00:00:00Z", "a day that does not exist"},
            {"\"data_key\":\"00", "\"data_key\":\"", "a key must be 32 bytes in lower-case hex"},
            {"\"data_key\":\"00", "\"data_key\":\"0G", "a key must be 32 bytes in lower-case hex"},
            {"\"token_key\":\"00", "\"token_key\":\"", "a key must be 64 bytes in lower-case hex"},
            {"\"domain\":\"customers\"", "\"domain\":\"two words\"", "a domain's name must match"},
            {"\"domain\":\"customers\"", "\"domain\":null", "a domain has no name"},
            {"\"dataset\":\"sample\"", "\"dataset\":null", "its format is not"},
        };
        for (String[] row : table) {
            assertThat(GOOD).contains(row[0]);
            assertThatThrownBy(() -> KeyJson.read(GOOD.replace(row[0], row[1])))
                    .as(row[1])
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause()
                    .hasMessageContaining(row[2])
                    .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain("0102"));
        }
        assertThatThrownBy(() -> KeyJson.read("null")).isInstanceOf(IllegalArgumentException.class);
    }
}
