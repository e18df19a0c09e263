package io.millrace.cleaning;

import io.millrace.cleaning.contamination.DropContaminated;
import io.millrace.cleaning.duplicates.AddMinhash;
import io.millrace.cleaning.duplicates.DropExactDuplicates;
import io.millrace.cleaning.duplicates.DropImageDuplicates;
import io.millrace.cleaning.duplicates.DropNearDuplicates;
import io.millrace.cleaning.duplicates.DropRepeatedLines;
import io.millrace.cleaning.duplicates.DropRepeatedSentences;
import io.millrace.cleaning.duplicates.DropSimhashDuplicates;
import io.millrace.cleaning.language.DetectLanguage;
import io.millrace.cleaning.language.KeepByLanguage;
import io.millrace.cleaning.lines.RemoveSymbolLines;
import io.millrace.cleaning.lines.SimplifyText;
import io.millrace.cleaning.lists.KeepByBadWords;
import io.millrace.cleaning.lists.KeepByUrl;
import io.millrace.cleaning.markup.ExpandLatexMacros;
import io.millrace.cleaning.markup.ExtractText;
import io.millrace.cleaning.markup.RemoveBibliography;
import io.millrace.cleaning.markup.RemoveLatexComments;
import io.millrace.cleaning.markup.RemoveLatexHeader;
import io.millrace.cleaning.markup.RemoveMarkup;
import io.millrace.cleaning.measures.KeepByJuicerRules;
import io.millrace.cleaning.measures.KeepByNemoRules;
import io.millrace.cleaning.measures.MeasureText;
import io.millrace.cleaning.normal.NormalizePunctuation;
import io.millrace.cleaning.normal.NormalizeWhitespace;
import io.millrace.cleaning.quality.KeepByC4Paragraphs;
import io.millrace.cleaning.quality.KeepByC4Quality;
import io.millrace.cleaning.quality.KeepByFinewebQuality;
import io.millrace.cleaning.quality.KeepByGopherQuality;
import io.millrace.cleaning.quality.KeepByGopherRepetition;
import io.millrace.cleaning.removal.KeepChineseCharacters;
import io.millrace.cleaning.removal.RemoveBoilerplateLines;
import io.millrace.cleaning.removal.RemoveCharacters;
import io.millrace.cleaning.removal.RemoveCopyrightComments;
import io.millrace.cleaning.removal.RemoveEmailAddresses;
import io.millrace.cleaning.removal.RemoveIpAddresses;
import io.millrace.cleaning.removal.RemoveLinks;
import io.millrace.cleaning.removal.RemoveLongWords;
import io.millrace.cleaning.removal.RemoveRepeatedLines;
import io.millrace.cleaning.removal.RemoveRepeatedSentences;
import io.millrace.cleaning.removal.RemoveTableText;
import io.millrace.cleaning.removal.RemoveWordsWith;
import io.millrace.cleaning.removal.ReplaceMatches;
import io.millrace.cleaning.repair.NormalizeUnicode;
import io.millrace.cleaning.repair.RemoveInvisible;
import io.millrace.cleaning.repair.RepairUnicode;
import io.millrace.core.StepList;
import io.millrace.core.StepType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of this module. */
public final class CleaningSteps implements StepList {
    @Override
    public List<StepType<?>> types() {
        return groups().values().stream().flatMap(List::stream).toList();
    }

    @Override
    public Map<String, List<StepType<?>>> groups() {
        Map<String, List<StepType<?>>> groups = new LinkedHashMap<>();
        groups.put("repair text", repairs());
        groups.put("remove parts of a text", removals());
        groups.put("filter and measure texts", filters());
        groups.put("drop duplicates and evaluation sets, keep the latest", remembering());
        groups.put("other fields", values());
        return groups;
    }

    /** Texts as they were meant. */
    private static List<StepType<?>> repairs() {
        return List.of(
                RepairUnicode.TYPE,
                TrimWhitespace.TYPE,
                NormalizeUnicode.TYPE,
                RemoveInvisible.TYPE,
                NormalizePunctuation.TYPE,
                NormalizeWhitespace.TYPE);
    }

    /** Texts without what nobody wants to train on. */
    private static List<StepType<?>> removals() {
        return List.of(
                RemoveSymbolLines.TYPE,
                SimplifyText.TYPE,
                RemoveLinks.TYPE,
                RemoveEmailAddresses.TYPE,
                RemoveIpAddresses.TYPE,
                ReplaceMatches.TYPE,
                RemoveLongWords.TYPE,
                RemoveWordsWith.TYPE,
                RemoveCharacters.TYPE,
                KeepChineseCharacters.TYPE,
                RemoveRepeatedSentences.TYPE,
                RemoveRepeatedLines.TYPE,
                RemoveBoilerplateLines.TYPE,
                RemoveTableText.TYPE,
                RemoveCopyrightComments.TYPE,
                RemoveMarkup.TYPE,
                ExtractText.TYPE,
                RemoveLatexComments.TYPE,
                RemoveLatexHeader.TYPE,
                RemoveBibliography.TYPE,
                ExpandLatexMacros.TYPE);
    }

    /** Whether a text is worth training on, and what tells. */
    private static List<StepType<?>> filters() {
        return List.of(
                KeepByLength.TYPE,
                KeepWhere.TYPE,
                KeepByLanguage.TYPE,
                DetectLanguage.TYPE,
                SplitText.TYPE,
                KeepByGopherRepetition.TYPE,
                KeepByGopherQuality.TYPE,
                KeepByC4Quality.TYPE,
                KeepByC4Paragraphs.TYPE,
                KeepByFinewebQuality.TYPE,
                KeepByUrl.TYPE,
                KeepByBadWords.TYPE,
                MeasureText.TYPE,
                KeepByJuicerRules.TYPE,
                KeepByNemoRules.TYPE);
    }

    /** Steps that remember what came before, or know it from an index. */
    private static List<StepType<?>> remembering() {
        return List.of(
                DropExactDuplicates.TYPE,
                DropNearDuplicates.TYPE,
                AddMinhash.TYPE,
                DropSimhashDuplicates.TYPE,
                DropImageDuplicates.TYPE,
                DropRepeatedSentences.TYPE,
                DropRepeatedLines.TYPE,
                DropContaminated.TYPE,
                KeepLatest.TYPE);
    }

    /** Any other field. */
    private static List<StepType<?>> values() {
        return List.of(SetField.TYPE, FillMissing.TYPE, Scale.TYPE, KeepByImageSize.TYPE);
    }
}
