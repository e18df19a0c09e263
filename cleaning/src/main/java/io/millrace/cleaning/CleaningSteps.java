package io.millrace.cleaning;

import io.millrace.cleaning.duplicates.AddMinhash;
import io.millrace.cleaning.duplicates.DropExactDuplicates;
import io.millrace.cleaning.duplicates.DropImageDuplicates;
import io.millrace.cleaning.duplicates.DropNearDuplicates;
import io.millrace.cleaning.duplicates.DropRepeatedLines;
import io.millrace.cleaning.duplicates.DropRepeatedSentences;
import io.millrace.cleaning.duplicates.DropSimhashDuplicates;
import io.millrace.cleaning.lines.RemoveSymbolLines;
import io.millrace.cleaning.lines.SimplifyText;
import io.millrace.cleaning.lists.KeepByBadWords;
import io.millrace.cleaning.lists.KeepByUrl;
import io.millrace.cleaning.quality.KeepByC4Paragraphs;
import io.millrace.cleaning.quality.KeepByC4Quality;
import io.millrace.cleaning.quality.KeepByFinewebQuality;
import io.millrace.cleaning.quality.KeepByGopherQuality;
import io.millrace.cleaning.quality.KeepByGopherRepetition;
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
                DropNearDuplicates.TYPE,
                AddMinhash.TYPE,
                DropSimhashDuplicates.TYPE,
                DropImageDuplicates.TYPE,
                DropRepeatedSentences.TYPE,
                DropRepeatedLines.TYPE,
                KeepLatest.TYPE,
                KeepByImageSize.TYPE,
                RemoveSymbolLines.TYPE,
                SimplifyText.TYPE,
                KeepByGopherRepetition.TYPE,
                KeepByGopherQuality.TYPE,
                KeepByC4Quality.TYPE,
                KeepByC4Paragraphs.TYPE,
                KeepByFinewebQuality.TYPE,
                KeepByUrl.TYPE,
                KeepByBadWords.TYPE);
    }
}
