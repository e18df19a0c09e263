"""Operations of other tools, and the step of a pipeline that decides as each of them does. {punkt} is the folder with the
tables of NLTK's sentence model, {lists} a folder with the word lists, {urls} options with the lists for addresses."""

NLTK = "tokenizer: nltk, punkt_folder: '{punkt}'"
SPACY = "tokenizer: spacy"


class Operation:
    """How one operation is compared: its name in the golden files, the step, and what must agree."""

    def __init__(self, name, step, compare):
        self.name, self.step, self.compare = name, step, compare


def by_words(name, step, compare):
    """The same operation by the two tokenizers of datatrove."""
    return [Operation("%s_%s" % (name, kind), step % words, compare) for kind, words in (("nltk", NLTK), ("spacy", SPACY))]


def by_simplified_words(name, step, compare):
    """Simplified texts have no ends of sentences, so NLTK needs no tables for them."""
    return [Operation("%s_%s" % (name, kind), step % ("tokenizer: " + kind), compare) for kind in ("nltk", "spacy")]


def fields(name, step, options=""):
    return Operation(name, "%s: {fields: [text]%s}" % (step, ", " + options if options else ""), "text")


def juicer(name, extra=""):
    return Operation("dj_%s_filter" % name, "keep_by_juicer_rules: {field: text, rules: [%s]%s}" % (name, extra), "kept")


def nemo(name, rule):
    return Operation("nemo_" + name, "keep_by_nemo_rules: {field: text, rules: [%s]}" % rule, "top_kept" if "top_n" in rule else "kept")


DATATROVE = [
    *by_words("tokenize", "split_text: {field: text, into: parts, %s}", "words"),
    *by_words("tokenize", "split_text: {field: text, into: parts, unit: sentence, %s}", "sentences"),
    *by_words("gopher_quality", "keep_by_gopher_quality: {field: text, %s}", "reason"),
    *by_words("gopher_repetition", "keep_by_gopher_repetition: {field: text, %s}", "reason"),
    *by_words("c4_quality_default", "keep_by_c4_quality: {field: text, %s}", "text"),
    *by_words("c4_quality_fineweb",
              "keep_by_c4_quality: {field: text, line_rules: [too_long_word, citation, too_few_words, javascript, policy], %s}", "text"),
    *by_words("fineweb_quality", "keep_by_fineweb_quality: {field: text, %s}", "reason"),
    Operation("c4_paragraph", "keep_by_c4_paragraphs: {field: text}", "reason"),
    Operation("url_own_lists", "keep_by_url: {field: url, soft_word_threshold: 2, {urls}}", "reason"),
    fields("symbol_lines", "remove_symbol_lines"),
    fields("simplify_text", "simplify_text"),
    fields("ftfy_datatrove", "repair_unicode", "normal_form: none"),
    *by_simplified_words("minhash_sha1", "add_minhash: {field: text, into: signature, hash: sha1, bands: 14, rows_per_band: 8, short_documents: keep, %s}", "minhash"),
    *by_simplified_words("minhash_xxhash", "add_minhash: {field: text, into: signature, bands: 14, rows_per_band: 8, short_documents: keep, %s}", "minhash"),
    Operation("exact_dedup", "drop_exact_duplicates: {fields: [text]}", "kept"),
    Operation("sentence_dedup_spacy", "drop_repeated_sentences: {field: text, tokenizer: spacy}", "text"),
    Operation("line_dedup_spacy", "drop_repeated_sentences: {field: text, unit: line, tokenizer: spacy}", "text"),
]

FTFY = [fields("ftfy_default", "repair_unicode", "latin_ligatures: true, character_width: true, uncurl_quotes: true, line_breaks: true")]

DATA_JUICER = [
    *[juicer(name) for name in ("alphanumeric", "average_line_length", "character_repetition", "maximum_line_length",
                                "special_characters", "text_length", "word_repetition", "words_num")],
    juicer("stopwords", ", stop_words: ['file:{lists}/stopwords.json']"),
    juicer("flagged_words", ", flagged_words: ['file:{lists}/flagged_words.json']"),
    fields("dj_clean_copyright_mapper", "remove_copyright_comments", "any_leading_comment: true"),
    fields("dj_clean_email_mapper", "remove_email_addresses"),
    fields("dj_clean_html_mapper", "remove_markup", "line_breaks: false, code: true, any_text: true"),
    fields("dj_clean_ip_mapper", "remove_ip_addresses"),
    fields("dj_clean_links_mapper", "remove_links"),
    fields("dj_expand_macro_mapper", "expand_latex_macros"),
    fields("dj_fix_unicode_mapper", "repair_unicode",
           "latin_ligatures: true, character_width: true, uncurl_quotes: true, line_breaks: true"),
    fields("dj_punctuation_normalization_mapper", "normalize_punctuation", "table: data_juicer"),
    fields("dj_remove_bibliography_mapper", "remove_bibliography"),
    fields("dj_remove_comments_mapper", "remove_latex_comments", "character_before: true, any_text: true"),
    fields("dj_remove_header_mapper", "remove_latex_header", "empty_without_heading: true"),
    fields("dj_remove_long_words_mapper", "remove_long_words", "max_characters: 30, merge_spaces: true"),
    fields("dj_remove_non_chinese_character_mapper", "keep_chinese_characters", "line_breaks: false"),
    fields("dj_remove_repeat_sentences_mapper", "remove_repeated_sentences"),
    fields("dj_remove_specific_chars_mapper", "remove_characters"),
    fields("dj_remove_table_text_mapper", "remove_table_text", "spaces_separate: true"),
    fields("dj_remove_words_with_incorrect_substrings_mapper", "remove_words_with", "merge_spaces: true"),
    fields("dj_replace_content_mapper", "replace_matches", "pattern: '\\d+(?:[,.]\\d+)*', replacement: <num>"),
    fields("dj_whitespace_normalization_mapper", "normalize_whitespace", "joiners_to_spaces: true"),
    Operation("dj_document_deduplicator", "drop_exact_duplicates: {fields: [text], ignore_blank_ends: true}", "kept"),
    Operation("dj_document_deduplicator_lower_nonchar",
              "drop_exact_duplicates: {fields: [text], ignore_blank_ends: true, ignore_case: true, ignore_non_characters: true}", "kept"),
    Operation("dj_document_minhash_deduplicator", "add_minhash: {field: text, into: signature, signature: data_juicer, short_documents: merge}",
              "juicer_minhash"),
    Operation("dj_document_simhash_deduplicator", "drop_simhash_duplicates: {field: text, short_documents: merge}", "kept"),
]

NEMO_RULES = {
    "BoilerPlateStringFilter": "boiler_plate_string", "BulletsFilter": "bullets", "CommonEnglishWordsFilter": "common_english_words",
    "EllipsisFilter": "ellipsis", "LongWordFilter": "long_word", "MeanWordLengthFilter": "mean_word_length",
    "NonAlphaNumericFilter": "non_alpha_numeric", "NumbersFilter": "numbers", "ParenthesesFilter": "parentheses",
    "PunctuationFilter": "punctuation", "RepeatedLinesByCharFilter": "repeated_lines_by_char", "RepeatedLinesFilter": "repeated_lines",
    "RepeatedParagraphsByCharFilter": "repeated_paragraphs_by_char", "RepeatedParagraphsFilter": "repeated_paragraphs",
    **{"RepeatingDuplicateNGramsFilter_%d" % n: "repeating_duplicate_n_grams_%d" % n for n in range(5, 11)},
    **{"RepeatingTopNGramsFilter_%d" % n: "repeating_top_n_grams_%d" % n for n in range(2, 5)},
    "SymbolsToWordsFilter": "symbols_to_words", "UrlsFilter": "urls", "WhiteSpaceFilter": "white_space", "WordCountFilter": "word_count",
    "WordsWithoutAlphabetsFilter": "words_without_alphabets",
}
NEMO = [nemo(name, rule) for name, rule in NEMO_RULES.items()]

TOOLS = {"datatrove 0.10.1": DATATROVE, "ftfy 6.3.1": FTFY, "Data-Juicer 1.6.1": DATA_JUICER, "NeMo Curator 1.4.0": NEMO}

# measures of one run: the operation, its measure
MEASURES = {
    "dj_alphanumeric_filter": "alphanumeric_ratio", "dj_average_line_length_filter": "mean_line_characters",
    "dj_character_repetition_filter": "character_repetition_ratio", "dj_flagged_words_filter": "flagged_word_ratio",
    "dj_maximum_line_length_filter": "longest_line_characters", "dj_special_characters_filter": "special_character_ratio",
    "dj_stopwords_filter": "stop_word_ratio", "dj_text_length_filter": "characters", "dj_word_repetition_filter": "word_repetition_ratio",
    "dj_words_num_filter": "refined_words",
    "nemo_BoilerPlateStringFilter": "boilerplate_paragraph_ratio", "nemo_BulletsFilter": "bullet_line_ratio",
    "nemo_CommonEnglishWordsFilter": "common_english_words", "nemo_EllipsisFilter": "ellipsis_line_ratio",
    "nemo_LongWordFilter": "longest_word_characters", "nemo_MeanWordLengthFilter": "mean_word_characters",
    "nemo_NonAlphaNumericFilter": "non_alphanumeric_ratio", "nemo_NumbersFilter": "digit_ratio", "nemo_ParenthesesFilter": "bracket_ratio",
    "nemo_PunctuationFilter": "unended_line_ratio", "nemo_RepeatedLinesByCharFilter": "distinct_line_character_ratio",
    "nemo_RepeatedLinesFilter": "distinct_line_ratio", "nemo_RepeatedParagraphsByCharFilter": "distinct_paragraph_character_ratio",
    "nemo_RepeatedParagraphsFilter": "distinct_paragraph_ratio",
    **{"nemo_RepeatingDuplicateNGramsFilter_%d" % n: "duplicate_%d_gram_ratio" % n for n in range(5, 11)},
    **{"nemo_RepeatingTopNGramsFilter_%d" % n: "top_%d_gram_ratio" % n for n in range(2, 5)},
    "nemo_SymbolsToWordsFilter": "symbol_word_ratio", "nemo_UrlsFilter": "url_character_ratio", "nemo_WhiteSpaceFilter": "blank_ratio",
    "nemo_WordCountFilter": "words", "nemo_WordsWithoutAlphabetsFilter": "alphabetic_word_ratio",
}
