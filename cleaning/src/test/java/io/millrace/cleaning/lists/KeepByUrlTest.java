package io.millrace.cleaning.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.cleaning.golden.Decider;
import io.millrace.cleaning.golden.Golden;
import io.millrace.core.Example;
import io.millrace.core.WorkedExample;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepByUrlTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void decidesAsDatatrove() throws IOException {
        Map<String, Object> options = new HashMap<>(JSON.readValue(
                Golden.file("url_lists.json").toFile(), new TypeReference<Map<String, List<String>>>() {}));
        Decider decider = Decider.of(KeepByUrl.TYPE, options);
        Golden.check("url_own_lists", (document, decided) -> decider.difference(document.url(), decided));
    }

    @ParameterizedTest
    @CsvSource({
        "http://forums.bbc.co.uk/path, bbc.co.uk, forums.bbc.co.uk",
        "forums.bbc.co.uk, bbc.co.uk, forums.bbc.co.uk",
        "//user:word@WWW.Example.COM:8080?q, Example.COM, WWW.Example.COM",
        "http://www.example.com.., example.com, www.example.com",
        "http://www。example。com/, example.com, www.example.com",
        "http://a.b.blogspot.com/, blogspot.com, a.b.blogspot.com",
        "http://a.city.kawasaki.jp/, city.kawasaki.jp, a.city.kawasaki.jp",
        "http://a.b.c.kawasaki.jp/, b.c.kawasaki.jp, a.b.c.kawasaki.jp",
        "http://b.c d.kawasaki.jp/, b.c d.kawasaki.jp, b.c d.kawasaki.jp",
        "http://co.uk/, '', ''",
        "http://localhost:8080/, '', ''",
        "http://127.0.0.1/, '', ''",
        "'http://[::1]:80/', '', ''",
        "http:///, '', ''",
        "@, '', ''",
        "http://.example.com/, example.com, example.com",
    })
    void hostsAreTakenApartLeniently(String url, String registered, String full) {
        Host host = Host.of(url);
        assertThat(List.of(host.registeredDomain(), host.fullName())).containsExactly(registered, full);
    }

    @Test
    void aMissingAddressIsRejected() {
        assertThat(Decider.of(KeepByUrl.TYPE, Map.of()).decide(null).reason()).isEqualTo("no_url");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        Example example = Example.with("field", "url", "urls_file", "/none", "domains_file", "/nothing")
                .given("url: string");
        assertThat(new WorkedExample(KeepByUrl.TYPE, example).mistakes())
                .containsExactly(
                        "domains_file: there is no file '/nothing' on this machine",
                        "urls_file: there is no file '/none' on this machine");
    }

    @Test
    void entriesThatNoAddressCanMatchAreRefused() {
        Example example = Example.with(
                        "field", "url", "domains", List.of("https://a.org/", "*.b.org", "C.org", "d.test"))
                .given("url: string");
        assertThat(new WorkedExample(KeepByUrl.TYPE, example).mistakes())
                .hasSize(3)
                .allMatch(mistake -> mistake.startsWith("domains: '"))
                .anyMatch(mistake -> mistake.endsWith("write c.org"));
    }
}
