package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is found of the types that have a form of their own, in texts around them. */
class StructuredTypesTest {
    private static final Set<String> TYPES = Set.of(
            "EMAIL",
            "URL",
            "IP_ADDRESS",
            "MAC_ADDRESS",
            "CREDIT_CARD",
            "IBAN",
            "US_BANK_ACCOUNT",
            "US_ABA_ROUTING",
            "CRYPTO",
            "PHONE",
            "SECRET");
    private static final Detector DETECTOR = new Detector(Recognizers.all(), TYPES);

    private static List<String> found(String text) {
        return DETECTOR.find(text).stream()
                .map(finding -> finding.type() + " " + text.substring(finding.start(), finding.end()))
                .toList();
    }

    @Test
    void findsWhatNamesAPlaceInANetwork() {
        assertThat(found("é <a.b+c@mail.co.uk>, user=x@y.org;q"))
                .containsExactly("EMAIL a.b+c@mail.co.uk", "EMAIL x@y.org");
        assertThat(found("请写信到lin.wei8@mail.cn或者邮件 王伟@mail.cn"))
                .containsExactly("EMAIL lin.wei8@mail.cn", "EMAIL 王伟@mail.cn");
        assertThat(found("user@localhost pkg@1.2.3 @handle foo@ a@b git@github.com:own/it"))
                .isEmpty();
        assertThat(found("See https://en.example.org/a_(b)), or www.beispiel.de/x."))
                .containsExactly("URL https://en.example.org/a_(b)", "URL www.beispiel.de/x");
        assertThat(found("It was in file.py and main.rs.It ran self.name")).isEmpty();
        assertThat(found("host 10.0.0.1/8, [2001:db8::1]:80, fe80::1%eth0"))
                .containsExactly("IP_ADDRESS 10.0.0.1/8", "IP_ADDRESS 2001:db8::1", "IP_ADDRESS fe80::1%eth0");
        assertThat(found("version 1.2.3.4, v[::2], std::map, 256.1.1.1, at 12:30:45"))
                .isEmpty();
        assertThat(found("a aa:bb:cc:dd:ee:01 b 0011.22aa.3344 c 10:2F:33-AC-29-C3"))
                .containsExactly("MAC_ADDRESS aa:bb:cc:dd:ee:01", "MAC_ADDRESS 0011.22aa.3344");
    }

    @Test
    void findsWhatMoneyMovesBy() {
        assertThat(found("card 4111 1111\n1111 1111, not 4111 1111 1111 1112"))
                .containsExactly("CREDIT_CARD 4111 1111\n1111 1111");
        assertThat(found("loss 0.4111111111111111 order 4111111111111111")).isEmpty();
        assertThat(found("to de89 3704 0044 0532 0130 00, not DE89 3704 0044 0532 0130 01"))
                .containsExactly("IBAN de89 3704 0044 0532 0130 00");
        assertThat(found("routing 021000021")).containsExactly("US_ABA_ROUTING 021000021");
        assertThat(found(
                        "pay 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed or bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"))
                .containsExactly(
                        "CRYPTO 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                        "CRYPTO bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq");
        assertThat(found("pay 0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed")).isEmpty();
    }

    @Test
    void findsTelephoneNumbers() {
        assertThat(found("Call +49 (0)30 1234-567 ext. 12 or (+91) 98765 43210"))
                .containsExactly("PHONE +49 (0)30 1234-567 ext. 12", "PHONE (+91) 98765 43210");
        assertThat(found("Zadzwoń: 512 345 678. 我的电话是13812345678。"))
                .containsExactly("PHONE 512 345 678", "PHONE 13812345678");
        assertThat(found("sku 123-456-7890-12-34567, 2024-05-17 14:22, (598, 454, 3010), 1 234 567 units"))
                .isEmpty();
    }

    @Test
    void findsSecrets() {
        String key = "ghp_" + "aB3dE5gH7jK9mN1pQ2sT4uV6wX8yZ0aB1cD2";
        assertThat(found("token=" + key + ";")).containsExactly("SECRET " + key);
        assertThat(found("Authorization: Basic dXNlcjpzM2NyZXQh")).containsExactly("SECRET dXNlcjpzM2NyZXQh");
        assertThat(found("Passwort: Sommer2024! und password = \"Tr0ub4dor!\""))
                .containsExactly("SECRET Sommer2024!", "SECRET Tr0ub4dor!");
        assertThat(found("redis://:p4ssw0rd@10.0.0.5:6379/0"))
                .containsExactly("SECRET redis://:p4ssw0rd@10.0.0.5:6379/0");
        assertThat(found("api_key = \"YOUR_API_KEY\", token: ${TOKEN}, password=********, key=" + "x".repeat(32)))
                .isEmpty();
        assertThat(found("run 9c401957-66ca-4a84-ae43-02bbf20747f6 md5 d41d8cd98f00b204e9800998ecf8427e"))
                .isEmpty();
    }
}
