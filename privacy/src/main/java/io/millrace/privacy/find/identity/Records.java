package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.FAINT;

import java.util.List;

/**
 * Numbers that a hospital gives a patient and an insurer a contract or member. Each house has forms of its own and no check
 * digits, so a word that names one must stand near.
 */
final class Records {
    private static final String NUMBER = "#{5,12}|#{2,4}-#{2,6}(-#{2,6})?";
    private static final String LETTERED = "@{1,4}[- ]?#{4,12}|@{1,4}-#{2,8}-#{1,8}|@{2,4}#{3,9}@{1,3}";

    private Records() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("MEDICAL_RECORD_NUMBER", NUMBER + "|" + LETTERED, FAINT)
                        .named(
                                "mrn medical patient patientennummer patientenid patientid patientennr fallnummer krankenakte "
                                        + "patientenakte ipp m\u00e9dical historia cl\u00ednica nhc cartella clinica kartoteki choroby "
                                        + "\u75c5\u5386 \u75c5\u5386\u53f7 \u75c5\u6848\u53f7 \u4f4f\u9662\u53f7 \u95e8\u8bca\u53f7"),
                Rule.of("INSURANCE_NUMBER", "#{7,12}|" + LETTERED, FAINT)
                        .named(
                                "policy policyholder member memberid subscriber beneficiary claim versicherungsschein "
                                        + "versicherungsscheinnummer policennummer versicherungsnummer police p\u00f3liza polizza polisa "
                                        + "polisy polis\u0119 assurance assur\u00e9 \u4fdd\u5355 \u4fdd\u5355\u53f7 \u4fdd\u9669"));
    }
}
