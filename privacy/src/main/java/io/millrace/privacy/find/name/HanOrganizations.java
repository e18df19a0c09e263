package io.millrace.privacy.find.name;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds organizations in Chinese text by the noun that ends their names, such as {@code 有限公司}, {@code 银行} and
 * {@code 大学}, back to a word that cannot be part of a name.
 */
final class HanOrganizations {
    private static final int SHORTEST = 2, LONGEST = 16;
    private static final List<String> NOUNS =
            List.of(("有限公司 有限责任公司 股份公司 公司 集团 集團 银行 銀行 信用社 大学 大學 学院 學院 医院 醫院 诊所 診所 中学 中學 小学 小學 幼儿园"
                            + " 研究所 研究院 基金会 基金會 协会 協會 学会 學會 联合会 商会 工会 出版社 报社 日报 日報 晚报 晚報 电视台 電視台 法院"
                            + " 检察院 公安局 派出所 税务局 教育局 卫生局 委员会 事务所 酒店 宾馆 饭店 餐厅 超市 商场 药店 药房 书店 工厂 制药厂 博物馆"
                            + " 图书馆 美术馆 剧院 俱乐部 乐队 乐团 证券 教会")
                    .split(" "));
    private static final Map<Character, List<String>> BY_LAST = new HashMap<>();

    /** Pronouns and small words of grammar, over which no name goes back. */
    private static final String STOPS = "在从從到于於由把被给給是的了我你您他她它们們这這那该該每某请請叫找让讓去过過着著并並";

    /** The same, but for those that begin names too. */
    private static final String LINKS = "和与與向及或";

    /** Words before a name: enter, leave, study, buy, a certain, and the like. */
    private static final List<String> VERBS =
            List.of(("考上 考入 加入 进入 進入 离开 離開 来自 來自 位于 收购 收購 起诉 联系 聯繫 参观 访问 成立 创办 创立 担任 就读 任职 就职 毕业 选择 投资 购买 通过"
                            + " 前往 送往 一家 一所 两家 几家 这家 那家 一个 有家 附近 当地 现任 任 进")
                    .split(" "));

    /** What makes no name with the noun: branch, parent, listed, online, nearby, every. */
    private static final List<String> KINDS =
            List.of(("分 总 總 子 母 本 贵 上市 网上 手机 电话 开户 商业 保险 快递 物流 搬家 科技 互联网 贸易 建筑 大型 小型 本地 私立 公立 国有 外资 民营 综合"
                            + " 重点 名牌 跨国 所有 各大 其他 外国 专科 三甲 宠物 乡村 城市 连锁 五星级 有限 股份")
                    .split(" "));

    static {
        for (String noun : NOUNS) {
            BY_LAST.computeIfAbsent(noun.charAt(noun.length() - 1), last -> new java.util.ArrayList<>())
                    .add(noun);
        }
    }

    private HanOrganizations() {}

    /** Reads one run of characters. */
    static void read(View view, int from, int to, Findings findings) {
        int low = from;
        for (int at = from + 1; at < to; at++) {
            List<String> nouns = BY_LAST.get(view.at(at));
            int noun = nouns == null ? -1 : nounStart(view, low, at + 1, nouns);
            if (noun >= 0 && !goesOn(view, at + 1, to)) {
                int start = start(view, noun, low);
                if (start < noun && !isKind(view, start, noun)) {
                    findings.add(start, at + 1, "ORGANIZATION", 0.7, "name.han", "noun of organizations");
                }
                low = at + 1;
            }
        }
    }

    /** {@code 大学城}, {@code 公司法}: the noun is part of a longer word; {@code 大学附属医院}: of a longer name. */
    private static boolean goesOn(View view, int end, int to) {
        return end < to && "城法生卡制化章员員票部".indexOf(view.at(end)) >= 0
                || end + 1 < to && ("附属".equals(view.text(end, end + 2)) || "有限".equals(view.text(end, end + 2)));
    }

    /** Where the longest noun begins that ends there, or -1. */
    private static int nounStart(View view, int low, int end, List<String> nouns) {
        int start = -1;
        for (String noun : nouns) {
            int from = end - noun.length();
            boolean longer = start < 0 || from < start;
            if (from >= low && longer && noun.equals(view.text(from, end))) {
                start = from;
            }
        }
        return start;
    }

    private static int start(View view, int noun, int low) {
        int at = noun;
        while (at > low
                && noun - at < LONGEST
                && STOPS.indexOf(view.at(at - 1)) < 0
                && !isLink(view, at - 1, low, noun)) {
            at--;
        }
        return afterVerbs(view, at, noun);
    }

    /** A word for and, and not the first character of a name such as {@code 和平医院}. */
    private static boolean isLink(View view, int at, int low, int noun) {
        boolean begins = at == low || STOPS.indexOf(view.at(at - 1)) >= 0;
        return LINKS.indexOf(view.at(at)) >= 0 && noun - at > SHORTEST && !begins;
    }

    private static int afterVerbs(View view, int from, int noun) {
        for (int at = noun - SHORTEST; at > from; at--) {
            for (String verb : VERBS) {
                int start = at - verb.length();
                if (start >= from && verb.equals(view.text(start, at))) {
                    return at;
                }
            }
        }
        for (String verb : VERBS) {
            if (noun - from == verb.length() && verb.equals(view.text(from, noun))) {
                return noun;
            }
        }
        return from;
    }

    private static boolean isKind(View view, int from, int noun) {
        return "分子母贵".indexOf(view.at(noun - 1)) >= 0 && view.look(noun) == '公'
                || KINDS.contains(view.text(from, noun));
    }
}
