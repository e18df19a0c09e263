package io.millrace.cleaning.text;

/** Characters that the JDK may not know yet: JDK 17 has Unicode 13. */
final class LaterUnicode {
    /** Letters of Unicode 14, which Python 3.11 has. */
    static final CodePoints LETTERS = CodePoints.of("""
            870-887 889-88e 8b5 8c8-8c9 c5d cdd 170d 171f 1b4c 2c2f 2c5f 9ffd-9fff a7c0-a7c1 a7d0-a7d1 a7d3
            a7d5-a7d9 a7f2-a7f4 10570-1057a 1057c-1058a 1058c-10592 10594-10595 10597-105a1 105a3-105b1
            105b3-105b9 105bb-105bc 10780-10785 10787-107b0 107b2-107ba 10f70-10f81 11071-11072 11075
            11740-11746 11ab0-11abf 12f90-12ff0 16a70-16abe 1aff0-1aff3 1aff5-1affb 1affd-1affe 1b11f-1b122
            1df00-1df1e 1e290-1e2ad 1e7e0-1e7e6 1e7e8-1e7eb 1e7ed-1e7ee 1e7f0-1e7fe 2a6de-2a6df 2b735-2b738
            """);
    /** Decimal digits of Unicode 14; it has no other new numbers. */
    static final CodePoints DIGITS = CodePoints.of("16ac0-16ac9");
    /** Punctuation of Unicode 14. */
    static final CodePoints PUNCTUATION = CodePoints.of("61d 1b7d-1b7e 2e53-2e5d 10f86-10f89 116b9 12ff1-12ff2");
    /** What became alphabetic from Unicode 14 to 17. */
    static final CodePoints ALPHABETIC = CodePoints.of("""
            363-36f 558 58b-58c 5c8-5c9 870-887 889-88f 897 8b5 8c8-8c9 c04 c5c-c5d cdc-cdd cf3 f82-f83 170d
            171f 1acc-1ace 1b4c 1c89-1c8a 1dd3-1de6 208f 209d-209f 2c2f 2c5f 9ffd-9fff a7c0-a7c1 a7cb-a7dd a7e2
            a7f1-a7f4 ab6c-ab6d 10570-1057a 1057c-1058a 1058c-10592 10594-10595 10597-105a1 105a3-105b1
            105b3-105b9 105bb-105bc 105c0-105f3 10780-10785 10787-107b0 107b2-107bf 10940-10959 10d4a-10d65
            10d69 10d6f-10d85 10ec2-10ec7 10ecb-10ecd 10ed9-10eee 10ef3 10ef5 10ef7-10ef8 10efa-10efc
            10f70-10f81 11071-11075 11080-11081 110c2 1123f-11241 11380-11389 1138b 1138e 11390-113b5
            113b7-113c0 113c2 113c5 113c7-113ca 113cc-113cd 113d1 113d3 11740-11746 11ab0-11abf 11b0a
            11b60-11b67 11bc0-11be0 11db0-11ddb 11df0-11df1 11f00-11f10 11f12-11f3a 11f3e-11f40 1246f
            12475-1247f 12550-12686 12f90-12ff0 1342f 13441-13446 13460-143fa 16100-1612e 16a70-16abe
            16d40-16d6c 16ea0-16eb8 16ebb-16ed3 16ff2-16ff6 187f8-187ff 18cd6-18cda 18cff 18d09-18d20
            18d80-18df2 18e00-19191 191a0-191d2 1aff0-1aff3 1aff5-1affb 1affd-1affe 1b11f-1b128 1b132 1b155
            1b168 1d6a6 1df00-1df81 1df90-1df96 1dfcd-1dfff 1e030-1e06d 1e08f 1e290-1e2ad 1e4d0-1e4eb
            1e5d0-1e5ed 1e5f0 1e6c0-1e6de 1e6e0-1e6f5 1e6fe-1e6ff 1e7e0-1e7e6 1e7e8-1e7eb 1e7ed-1e7ee
            1e7f0-1e7fe 2a6de-2a6df 2b735-2b73f 2b81e 2cea2-2cead 2ebf0-2ee5d 31350-33479 3d000-3fc3f
            """);

    private static final CodePoints CAPITALS =
            CodePoints.of("2c2f a7c0 a7d0 a7d6 a7d8 10570-1057a 1057c-1058a 1058c-10592 10594-10595");

    private LaterUnicode() {}

    /** The small letter of a capital of Unicode 14; other characters as they are. */
    static int small(int c) {
        if (!CAPITALS.contains(c)) {
            return c;
        }
        return c < 0xa000 ? c + 0x30 : c < 0x10000 ? c + 1 : c + 0x27; // Glagolitic, Latin, Vithkuqi
    }
}
