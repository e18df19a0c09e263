package io.millrace.cleaning;

import io.millrace.cleaning.measures.KeepByJuicerRules;
import io.millrace.cleaning.measures.KeepByNemoRules;
import io.millrace.cleaning.measures.MeasureText;
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
                MeasureText.TYPE,
                KeepByJuicerRules.TYPE,
                KeepByNemoRules.TYPE,
                KeepWhere.TYPE,
                SetField.TYPE,
                FillMissing.TYPE,
                Scale.TYPE,
                DropExactDuplicates.TYPE,
                KeepLatest.TYPE,
                KeepByImageSize.TYPE);
    }
}
