package io.millrace.privacy;

import io.millrace.core.StepList;
import io.millrace.core.StepType;
import io.millrace.privacy.gate.DropLeaks;
import io.millrace.privacy.scrub.ScrubText;
import io.millrace.privacy.surrogate.ReplaceBySurrogate;
import io.millrace.privacy.treat.DropField;
import io.millrace.privacy.treat.Encrypt;
import io.millrace.privacy.treat.Mask;
import io.millrace.privacy.treat.Pseudonymize;
import io.millrace.privacy.treat.TokenizeValue;
import java.util.List;
import java.util.Map;

/** The steps of this module. */
public final class PrivacySteps implements StepList {
    @Override
    public List<StepType<?>> types() {
        return List.of(
                Pseudonymize.TYPE,
                Encrypt.TYPE,
                TokenizeValue.TYPE,
                Mask.TYPE,
                DropField.TYPE,
                ReplaceBySurrogate.TYPE,
                ScrubText.TYPE,
                DropLeaks.TYPE);
    }

    @Override
    public Map<String, List<StepType<?>>> groups() {
        return Map.of("treat fields", types());
    }
}
