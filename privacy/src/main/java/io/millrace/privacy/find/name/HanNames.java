package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds Chinese names of people after words that announce them ({@code 我叫}, {@code 姓名:}) and before forms of address
 * ({@code 先生}): one of the common family names and one or two characters. Chinese has no spaces, so this reads characters.
 * Places and organizations in Chinese are found along with them.
 */
public final class HanNames implements LineRecognizer {
    private static final String FAMILIES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬鄭許韓馮鄧葉蘇魏呂盧鍾譚陸賈鄒";
    private static final List<String> BEFORE =
            List.of("我叫", "姓名", "名字是", "名字叫", "联系人", "收件人", "患者", "客户", "我是", "聯絡人", "收件人", "他叫", "她叫");
    private static final List<String> AFTER = List.of("先生", "女士", "小姐", "教授", "医生", "老师", "经理", "醫生", "老師", "經理");
    private static final Set<Character> NO_GIVEN_NAME = characters("的是在有和了我你他她们先女一不这那来去说,，。");
    private static final Set<Character> FAMILY = characters(FAMILIES);
    /** Family names of two characters. */
    private static final List<String> DOUBLE = List.of(
            "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "皇甫", "令狐", "慕容", "尉迟", "公孙", "端木", "东方", "夏侯", "轩辕");
    /** Characters of a name, but for those with a family name of two. */
    private static final int LONGEST = 3;
    /** Names of one text that are remembered. */
    private static final int MOST = 512;

    private static Set<Character> characters(String text) {
        Set<Character> characters = new HashSet<>();
        for (char c : text.toCharArray()) {
            characters.add(c);
        }
        return characters;
    }

    @Override
    public List<String> types() {
        return List.of("PERSON", "ORGANIZATION", "LOCATION");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        int end = tokens.hasForm(Tokens.UNCASED) ? tokens.count() : 0;
        Set<String> known = new HashSet<>();
        for (int token = 0; token < end; token++) {
            byte form = tokens.form(token);
            if (form == Tokens.UNCASED) {
                read(reading.view(), tokens.start(token), tokens.end(token), known, findings);
                HanOrganizations.read(reading.view(), tokens.start(token), tokens.end(token), findings);
                HanPlaces.read(reading.view(), tokens.start(token), tokens.end(token), findings);
            }
        }
        if (!known.isEmpty()) {
            mentions(reading, known, findings);
        }
    }

    /** @param known gets names that are long enough to be found again where nothing announces them */
    private static void read(View view, int from, int to, Set<String> known, Findings findings) {
        int at = from;
        while (at < to) {
            int end = isFamily(view, at, to) ? nameEnd(view, at, to) : at;
            if (end > at) {
                findings.add(at, end, "PERSON", 0.7, "name.han", "family name, announced");
            }
            if (end - at >= LONGEST && known.size() < MOST) {
                known.add(view.text(at, end));
            }
            at = Math.max(end, at + 1);
        }
    }

    private static void mentions(Reading reading, Set<String> known, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int token = 0; token < tokens.count(); token++) {
            for (int at = tokens.start(token); tokens.form(token) == Tokens.UNCASED && at < tokens.end(token); at++) {
                int end = mentionEnd(reading.view(), at, tokens.end(token), known);
                if (end > at) {
                    findings.add(at, end, "PERSON", 0.7, "name.han", "family name, named elsewhere");
                }
            }
        }
    }

    private static int mentionEnd(View view, int from, int to, Set<String> known) {
        int longest = isFamily(view, from, to) ? Math.min(to, from + LONGEST + 1) : 0;
        for (int end = longest; end >= from + LONGEST; end--) {
            if (known.contains(view.text(from, end))) {
                return end;
            }
        }
        return from;
    }

    private static boolean isFamily(View view, int at, int to) {
        return FAMILY.contains(view.at(at)) || familyLength(view, at, to) == 2;
    }

    private static int familyLength(View view, int at, int to) {
        return at + 1 < to && startsWith(view, at, DOUBLE) ? 2 : 1;
    }

    private static int nameEnd(View view, int from, int to) {
        int address = addressAfter(view, from, to);
        if (address > 0) {
            return address;
        }
        return isAnnounced(view, from) ? givenEnd(view, from, to) : from;
    }

    /** The end of a name that a form of address follows, 0 if none does. */
    private static int addressAfter(View view, int from, int to) {
        int family = familyLength(view, from, to);
        for (int end = from + family; end <= Math.min(to, from + LONGEST + family - 1); end++) {
            if (startsWith(view, end, AFTER)) {
                return end;
            }
        }
        return 0;
    }

    private static int givenEnd(View view, int from, int to) {
        int family = familyLength(view, from, to);
        int end = from + family;
        int most = Math.min(to, from + LONGEST + family - 1);
        while (end < most && !NO_GIVEN_NAME.contains(view.at(end)) && !startsWith(view, end, AFTER)) {
            end++;
        }
        return end > from + family ? end : from;
    }

    private static boolean isAnnounced(View view, int from) {
        int end = from;
        while (end > 0 && end > from - 3 && isSeparator(view.at(end - 1))) {
            end--;
        }
        for (String word : BEFORE) {
            if (matches(view, end - word.length(), word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeparator(char c) {
        return c == ':' || c == '：' || Letters.isSpace(c);
    }

    private static boolean startsWith(View view, int from, List<String> words) {
        for (String word : words) {
            if (matches(view, from, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(View view, int from, String word) {
        for (int at = 0; at < word.length(); at++) {
            if (view.look(from + at) != word.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
