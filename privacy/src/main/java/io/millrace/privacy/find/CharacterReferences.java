package io.millrace.privacy.find;

import java.util.Map;

/** Named character references of HTML that values are written with: signs, spaces, and letters with accents, folded. */
final class CharacterReferences {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("thinsp", " "),
            Map.entry("Tab", " "),
            Map.entry("NewLine", "\n"),
            Map.entry("shy", ""),
            Map.entry("zwj", ""),
            Map.entry("zwnj", ""),
            Map.entry("commat", "@"),
            Map.entry("period", "."),
            Map.entry("comma", ","),
            Map.entry("colon", ":"),
            Map.entry("semi", ";"),
            Map.entry("plus", "+"),
            Map.entry("hyphen", "-"),
            Map.entry("dash", "-"),
            Map.entry("ndash", "-"),
            Map.entry("minus", "-"),
            Map.entry("lowbar", "_"),
            Map.entry("sol", "/"),
            Map.entry("bsol", "\\"),
            Map.entry("equals", "="),
            Map.entry("percnt", "%"),
            Map.entry("num", "#"),
            Map.entry("excl", "!"),
            Map.entry("quest", "?"),
            Map.entry("ast", "*"),
            Map.entry("lpar", "("),
            Map.entry("rpar", ")"),
            Map.entry("lsqb", "["),
            Map.entry("rsqb", "]"),
            Map.entry("lsquo", "'"),
            Map.entry("rsquo", "'"),
            Map.entry("ldquo", "\""),
            Map.entry("rdquo", "\""),
            Map.entry("szlig", "ss"),
            Map.entry("aelig", "ae"),
            Map.entry("AElig", "AE"),
            Map.entry("oelig", "oe"),
            Map.entry("OElig", "OE"));

    private static final String ACCENTS =
            " acute grave circ uml tilde ring cedil slash caron strok ogon macr breve dot ";

    private CharacterReferences() {}

    /** What a name says, given without ampersand and semicolon; null if it is none of these. */
    static String named(String name) {
        String sign = SIGNS.get(name);
        if (sign != null || name.length() < 4) {
            return sign;
        }
        boolean letter = Letters.isWord(name.charAt(0));
        return letter && ACCENTS.contains(' ' + name.substring(1) + ' ') ? name.substring(0, 1) : null;
    }
}
