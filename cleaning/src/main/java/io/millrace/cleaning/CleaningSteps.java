package io.millrace.cleaning;

import io.millrace.cleaning.markup.ExpandLatexMacros;
import io.millrace.cleaning.markup.ExtractText;
import io.millrace.cleaning.markup.RemoveBibliography;
import io.millrace.cleaning.markup.RemoveLatexComments;
import io.millrace.cleaning.markup.RemoveLatexHeader;
import io.millrace.cleaning.markup.RemoveMarkup;
import io.millrace.cleaning.normal.NormalizePunctuation;
import io.millrace.cleaning.normal.NormalizeWhitespace;
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
import io.millrace.core.StepList;
import io.millrace.core.StepType;
import java.util.List;

/** The steps of this module. */
public final class CleaningSteps implements StepList {
    @Override
    public List<StepType<?>> types() {
        return List.of(
                RepairUnicode.TYPE,
                TrimWhitespace.TYPE,
                KeepByLength.TYPE,
                KeepWhere.TYPE,
                SetField.TYPE,
                FillMissing.TYPE,
                Scale.TYPE,
                DropExactDuplicates.TYPE,
                KeepLatest.TYPE,
                KeepByImageSize.TYPE,
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
                NormalizePunctuation.TYPE,
                NormalizeWhitespace.TYPE,
                RemoveMarkup.TYPE,
                ExtractText.TYPE,
                RemoveLatexComments.TYPE,
                RemoveLatexHeader.TYPE,
                RemoveBibliography.TYPE,
                ExpandLatexMacros.TYPE);
    }
}
