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
    void findsCardsAndAccountsWhateverPartsThem() {
        for (String sign : List.of("/", "_", ".", "-")) {
            String card = String.join(sign, "4111", "1111", "1111", "1111");
            assertThat(found("paid by " + card + " today")).as(card).containsExactly("CREDIT_CARD " + card);
            String account = String.join(sign, "DE89", "3704", "0044", "0532", "0130", "00");
            assertThat(found("paid to " + account + " today")).as(account).containsExactly("IBAN " + account);
        }
        assertThat(found("the card 4111,1111,1111,1111 of hers")).containsExactly("CREDIT_CARD 4111,1111,1111,1111");
        assertThat(found("rows 4111,1111,1111,1111 and 4111/1111/1111/1112 and 4111_1111_1111_1111_1111"))
                .isEmpty();
        assertThat(found("PAN_4111111111111111 card5555555555554444"))
                .containsExactly("CREDIT_CARD 4111111111111111", "CREDIT_CARD 5555555555554444");
        assertThat(found("img_4111111111111111 row4111111111111111")).isEmpty();
    }

    /** The last three groups alone have the check digit of a card. */
    @Test
    void findsNoCardAtTheEndOfALongerNumber() {
        assertThat(found("card number 6744 8163 3917")).containsExactly("CREDIT_CARD 6744 8163 3917");
        assertThat(found("card number 9993 6744 8163 3917")).isEmpty();
    }

    @Test
    void findsMailAddressesWithAGapOrAnIdeographicFullStop() {
        assertThat(found("ask ewa.lis @mail.pl, or ewa@mail .pl now, \u90ae\u4ef6 wei@mail\u3002cn\u3002"))
                .containsExactly("EMAIL ewa.lis @mail.pl", "EMAIL ewa@mail .pl", "EMAIL wei@mail\u3002cn");
        assertThat(found("thanks @mail.pl, see root@host .bashrc, \u90ae\u4ef6 wei@mail.cn\u3002com"))
                .containsExactly("EMAIL wei@mail.cn");
    }

    /** Marks of HTML and Markdown stand around values, and are no part of them. */
    @Test
    void findsWhatIsMarkedUp() {
        for (String mark : List.of("%s", "*%s*", "**%s**", "_%s_", "__%s__", "<b>%s</b>", "<td class=\"n\">%s</td>")) {
            assertThat(found("Call " + mark.formatted("+49 30 901820") + " now"))
                    .as(mark)
                    .containsExactly("PHONE +49 30 901820");
            assertThat(found("card " + mark.formatted("4111 1111 1111 1111") + " now"))
                    .as(mark)
                    .containsExactly("CREDIT_CARD 4111 1111 1111 1111");
            assertThat(found("to " + mark.formatted("DE89 3704 0044 0532 0130 00") + " now"))
                    .as(mark)
                    .containsExactly("IBAN DE89 3704 0044 0532 0130 00");
            assertThat(found("host " + mark.formatted("84.17.46.203") + " now"))
                    .as(mark)
                    .containsExactly("IP_ADDRESS 84.17.46.203");
        }
        assertThat(found("3*4155551234, 2**4155551234, x_4155551234, a>4155551234, b_10.0.0.1_c"))
                .isEmpty();
    }

    /** A form has a plus for each space. */
    @Test
    void findsWhatAFormSays() {
        assertThat(found("tel=%2B49+30+901820&x=1")).containsExactly("PHONE %2B49+30+901820");
        assertThat(found("card=4111+1111+1111+1111&name=a")).containsExactly("CREDIT_CARD 4111+1111+1111+1111");
        assertThat(found("iban=DE89+3704+0044+0532+0130+00&x=1")).containsExactly("IBAN DE89+3704+0044+0532+0130+00");
        assertThat(found("card 4111&nbsp1111&nbsp1111&nbsp1111 there"))
                .containsExactly("CREDIT_CARD 4111&nbsp1111&nbsp1111&nbsp1111");
        assertThat(found("50%20 of 4111+1111 and 3+4=7")).isEmpty();
    }

    /** Chinese and Japanese set no spaces. */
    @Test
    void findsAddressesOfNetworksInScriptsWithoutSpaces() {
        assertThat(found("\u670d\u52a1\u566884.17.46.203\u6ca1\u6709\u54cd\u5e94"))
                .containsExactly("IP_ADDRESS 84.17.46.203");
        assertThat(found("\u5730\u57402001:db8::7\u5728")).containsExactly("IP_ADDRESS 2001:db8::7");
        assertThat(found("\u8bbe\u59073c:22:fb:9a:41:d7\u79bb\u7ebf")).containsExactly("MAC_ADDRESS 3c:22:fb:9a:41:d7");
    }

    @Test
    void findsTelephoneNumbers() {
        assertThat(found("Call +49 (0)30 1234-567 ext. 12 or (+91) 98765 43210"))
                .containsExactly("PHONE +49 (0)30 1234-567 ext. 12", "PHONE (+91) 98765 43210");
        assertThat(found("Zadzwoń: 512 345 678. 我的电话是13812345678。"))
                .containsExactly("PHONE 512 345 678", "PHONE 13812345678");
        assertThat(found("my number is 4236551234, mój numer to 603068807")).hasSize(2);
        assertThat(found("scrivi a Ivano al 346 8874433 che fa prima")).containsExactly("PHONE 346 8874433");
        assertThat(found("my customer number is 4236551234, the number is 603068807"))
                .isEmpty();
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
        assertThat(found(
                        "My password is Wq82kdL0x. Das Passwort lautet \"Sonne7788\", la contrase\u00f1a es Perro2020"))
                .containsExactly("SECRET Wq82kdL0x", "SECRET Sonne7788", "SECRET Perro2020");
        assertThat(
                        found(
                                "\u6211\u7684\u5bc6\u7801\u662fQwe12345\u3002 <password>Wq82kdL0x</password> run --password Wq82kdL0x"))
                .containsExactly("SECRET Qwe12345", "SECRET Wq82kdL0x", "SECRET Wq82kdL0x");
        assertThat(found("AccountName=a;AccountKey=5JR+GjGDntpd//R49/A7ajKzY0O8LT15fs1rFpGgHc8=;x"))
                .containsExactly("SECRET 5JR+GjGDntpd//R49/A7ajKzY0O8LT15fs1rFpGgHc8=");
        assertThat(
                        found(
                                "the password is case-sensitive, the token is expired, the key is 0x20, if (key > max_value_12345678901)"))
                .isEmpty();
        assertThat(found("api_key = \"YOUR_API_KEY\", token: ${TOKEN}, password=********, key=" + "x".repeat(32)))
                .isEmpty();
        assertThat(found("run 9c401957-66ca-4a84-ae43-02bbf20747f6 md5 d41d8cd98f00b204e9800998ecf8427e"))
                .isEmpty();
    }
}
