package io.millrace.cleaning;

import io.millrace.cleaning.contamination.DropContaminated;
import io.millrace.cleaning.lines.RemoveSymbolLines;
import io.millrace.cleaning.lines.SimplifyText;
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
                RemoveSymbolLines.TYPE,
                SimplifyText.TYPE,
                DropContaminated.TYPE);
    }
}
