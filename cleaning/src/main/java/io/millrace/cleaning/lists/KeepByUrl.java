package io.millrace.cleaning.lists;

import io.millrace.cleaning.Rules;
import io.millrace.cleaning.text.Characters;
import io.millrace.core.Binding;
import io.millrace.core.FilterStep;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.core.Verdict;
import java.util.List;
import java.util.Set;

/**
 * Datatrove's {@code URLFilter} with lists of the user. Domains and addresses are compared as they stand; words of lists
 * without all but letters and digits of ASCII, in small letters, and those of an address with their capitals.
 */
public final class KeepByUrl implements FilterStep {
    static final String NO_URL = "no_url";
    static final String DOMAIN = "domain";
    static final String SUBDOMAIN = "subdomain";
    static final String URL = "url";
    static final String HARD = "hard_blacklisted";
    static final String SOFT = "soft_blacklisted";
    static final String SUBWORD = "blacklisted_subword";

    public static final StepType<Settings> TYPE =
            UrlExamples.addTo(StepType.of("keep_by_url", Settings.class, KeepByUrl::new)
                    .summary("Keeps samples whose address is on no list and holds no listed word.")
                    .rejects(NO_URL, DOMAIN, SUBDOMAIN, URL, HARD, SOFT, SUBWORD));

    public record Settings(
            @Option(doc = "Field that holds the address.") String field,

            @Option(doc = Rules.DOC, fallback = Option.NONE) List<String> rules,

            @Option(
                    doc =
                            "Registered domains (example.org: all its hosts) and full names of hosts (b.example.org: that one, not"
                                    + " a.b.example.org), in small letters, without scheme; hosts without a public suffix (host.local, 10.1.2.3) are not found.",
                    fallback = Option.NONE)
            List<String> domains,

            @Option(doc = WordList.FILE_DOC, fallback = Option.NONE)
            String domainsFile,

            @Option(doc = "Whole addresses.", fallback = Option.NONE)
            List<String> urls,

            @Option(doc = WordList.FILE_DOC, fallback = Option.NONE)
            String urlsFile,

            @Option(doc = "Words that no address may hold.", fallback = Option.NONE)
            List<String> bannedWords,

            @Option(doc = WordList.FILE_DOC, fallback = Option.NONE)
            String bannedWordsFile,

            @Option(
                    doc = "Words that must not stand in an address even across its punctuation.",
                    fallback = Option.NONE)
            List<String> bannedSubwords,

            @Option(doc = WordList.FILE_DOC, fallback = Option.NONE)
            String bannedSubwordsFile,

            @Option(doc = "Words of which an address may hold some.", fallback = Option.NONE)
            List<String> softBannedWords,

            @Option(doc = WordList.FILE_DOC, fallback = Option.NONE)
            String softBannedWordsFile,

            @Option(doc = "How many different soft banned words are too many.", fallback = "2", min = 1)
            int softWordThreshold) {}

    private final int index;
    private final Rules rules;
    private final int threshold;
    private final WordList domainList;
    private final WordList urlList;
    private final WordList wordList;
    private final WordList subwordList;
    private final WordList softList;
    private Set<String> domains;
    private Set<String> urls;
    private Set<String> words;
    private Set<String> softWords;
    private SubwordAutomaton subwords;

    KeepByUrl(Settings settings, Binding binding) {
        index = binding.field("field", settings.field, Kind.STRING);
        rules = Rules.of("rules", settings.rules, TYPE.reasons(), binding);
        threshold = settings.softWordThreshold;
        domainList = WordList.of(settings.domains, "domains_file", settings.domainsFile, binding);
        urlList = WordList.of(settings.urls, "urls_file", settings.urlsFile, binding);
        wordList = WordList.of(settings.bannedWords, "banned_words_file", settings.bannedWordsFile, binding);
        subwordList =
                WordList.of(settings.bannedSubwords, "banned_subwords_file", settings.bannedSubwordsFile, binding);
        softList =
                WordList.of(settings.softBannedWords, "soft_banned_words_file", settings.softBannedWordsFile, binding);
        refuseWhatNeverMatches(settings.domains, binding);
    }

    private void refuseWhatNeverMatches(List<String> entries, Binding binding) {
        for (String entry : entries) {
            String why = entry.isBlank() || entry.startsWith("#") ? null : Host.unusable(Characters.strip(entry));
            if (why != null) {
                binding.problem("domains", "'" + entry + "' " + why);
            }
        }
    }

    @Override
    public void open(Services services) {
        domains = domainList.read(Characters::strip);
        urls = urlList.read(Characters::strip);
        words = wordList.read(UrlWords::normalized);
        softWords = softList.read(UrlWords::normalized);
        subwords = new SubwordAutomaton(subwordList.read(UrlWords::normalized));
    }

    @Override
    public Verdict check(Sample sample) {
        String url = sample.get(index, String.class);
        if (url == null || url.isEmpty()) {
            return rules.has(NO_URL) ? Verdict.reject(NO_URL) : Verdict.KEEP;
        }
        String reason = place(url);
        reason = reason == null ? vocabulary(url) : reason;
        return reason == null ? Verdict.KEEP : Verdict.reject(reason);
    }

    private String place(String url) {
        if (!domains.isEmpty()) {
            Host host = Host.of(url);
            if (domains.contains(host.registeredDomain()) && rules.has(DOMAIN)) {
                return DOMAIN;
            }
            if (domains.contains(host.fullName()) && rules.has(SUBDOMAIN)) {
                return SUBDOMAIN;
            }
        }
        return urls.contains(url) && rules.has(URL) ? URL : null;
    }

    private String vocabulary(String url) {
        Set<String> found = UrlWords.of(url);
        if (rules.has(HARD) && found.stream().anyMatch(words::contains)) {
            return HARD;
        }
        if (rules.has(SOFT) && found.stream().filter(softWords::contains).count() >= threshold) {
            return SOFT;
        }
        return rules.has(SUBWORD) && subwords.isIn(url) ? SUBWORD : null;
    }
}
