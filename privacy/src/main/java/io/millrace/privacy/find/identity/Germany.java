package io.millrace.privacy.find.identity;

import static io.millrace.privacy.find.identity.Strength.CERTAIN;
import static io.millrace.privacy.find.identity.Strength.CHECKED;
import static io.millrace.privacy.find.identity.Strength.FAINT;
import static io.millrace.privacy.find.identity.Strength.SHAPED;
import static io.millrace.privacy.find.identity.Strength.WEAK;
import static io.millrace.privacy.find.identity.Topic.COMPANY;
import static io.millrace.privacy.find.identity.Topic.HEALTH;
import static io.millrace.privacy.find.identity.Topic.IDENTITY;
import static io.millrace.privacy.find.identity.Topic.PASSPORT;
import static io.millrace.privacy.find.identity.Topic.SOCIAL;
import static io.millrace.privacy.find.identity.Topic.TAX;

import java.util.List;

/** Identifiers of Germany. */
final class Germany {
    /** Letters that cannot be mistaken, as documents use them. */
    private static final String D = "[CFGHJ-NPRTV-Z0-9]";

    private Germany() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("DE_TAX_ID", "#{11}|#{2} #{3} #{3} #{3}", CHECKED)
                        .checksum(Germany::taxId)
                        .about(TAX)
                        .named("steuer idnr steuerid steueridentifikationsnummer steueridnummer identifikationsnummer"),
                taxNumber("#{13}", WEAK).where(v -> Verdict.of(isState(v.number(0, 2)))),
                taxNumber("#{2,3}/#{3,4}/#{4,5}", WEAK).where(v -> Verdict.of(v.length() <= 11 && v.length() >= 9)),
                taxNumber("#{10,11}|#{3} #{3} #{5}|#{2} #{3} #{5}|#{5}/#{5}", FAINT),
                Rule.of("DE_VAT_ID", "DE[ -]?#{9}|DE[ -]?#{3}[ -]#{3}[ -]#{3}", CERTAIN)
                        .checksum(v -> Verdict.orMaybe(Checksums.mod11And10(v, 2, 11)))
                        .about(TAX, COMPANY)
                        .named("ust ustid umsatzsteuer umsatzsteuerid"),
                Rule.of("DE_ID_CARD", D + "{9}#?", CHECKED)
                        .checksum(Germany::idCard)
                        .about(IDENTITY)
                        .named("ausweis personalausweis personalausweisnummer ausweisnummer"),
                Rule.of("DE_PASSPORT", "[CFGHJK]" + D + "{8}#?", CHECKED)
                        .checksum(v -> documentCheck(v, Verdict.NO))
                        .about(PASSPORT)
                        .named("reisepass reisepassnummer passnummer"),
                Rule.of("DE_SOCIAL_SECURITY", "#{2} ?#{6} ?@ ?#{3}", CERTAIN)
                        .checksum(Germany::pension)
                        .about(SOCIAL)
                        .named("rentenversicherung rentenversicherungsnummer rvnr sozialversicherungsnummer svnr"),
                Rule.of("DE_HEALTH_INSURANCE", "@#{9}", CHECKED)
                        .checksum(Germany::insured)
                        .about(HEALTH)
                        .named("kvnr krankenversichertennummer versichertennummer"),
                Rule.of("DE_FUEHRERSCHEIN", "@{2}#{8}%|%#{2}%{6}#%", FAINT)
                        .where(v -> Verdict.of(v.length() == 11 && v.hasLetters()))
                        .named("führerschein führerscheinnummer führerscheinnr fahrerlaubnis"),
                Rule.of("DE_KFZ", "@{1,3}[- ]@{1,2}[- ]?[1-9]#{0,3}[EH]?", FAINT)
                        .mixing()
                        .named("kennzeichen kfz fahrzeug nummernschild pkw auto wagen lkw amtliches"),
                Rule.of("DE_PLZ", "#{5}", FAINT)
                        .where(v -> Verdict.of(v.number(0, 5) > 1000 && v.number(0, 5) < 99999))
                        .named("plz postleitzahl"),
                Rule.of("DE_LANR", "#{9}", CHECKED)
                        .checksum(Germany::doctor)
                        .about(HEALTH)
                        .named("lanr arztnummer arztnr"),
                Rule.of("DE_BSNR", "#{9}", FAINT)
                        .where(v -> Verdict.of(v.number(0, 2) > 0 && v.number(2, 9) > 0))
                        .named("bsnr betriebsstättennummer betriebsstätte"),
                Rule.of("DE_HANDELSREGISTER", "(HRA|HRB|GNR)[ -]?[1-9]#{0,5}", SHAPED)
                        .about(COMPANY)
                        .named("handelsregister handelsregisternummer amtsgericht registergericht eingetragen"));
    }

    private static Rule taxNumber(String form, Strength strength) {
        return Rule.of("DE_TAX_NUMBER", form, strength).named("steuernummer steuernr stnr finanzamt steuernummern");
    }

    /** The states' numbers are 01 to 16. */
    private static boolean isState(long number) {
        return number >= 1 && number <= 16;
    }

    /** ISO 7064 check digit; no digit stands more than three times in a row or four times at all but the check. */
    private static Verdict taxId(Value v) {
        int[] times = new int[10];
        int most = 0;
        for (int at = 0; at < 10; at++) {
            most = Math.max(most, ++times[v.digit(at)]);
        }
        return Verdict.of(v.digit(0) != 0 && most <= 3 && Checksums.mod11And10(v, 0, 11));
    }

    /** Either a card of today, or the letter T and eight digits, as provisional cards had. */
    private static Verdict idCard(Value v) {
        boolean provisional = v.length() == 9 && v.at(0) == 'T' && v.firstDigit() == 1 && isDigits(v, 1);
        return documentCheck(v, provisional ? Verdict.MAYBE : Verdict.NO);
    }

    /** The check digit is the last of nine or the tenth; the first is a letter. */
    private static Verdict documentCheck(Value v, Verdict otherwise) {
        int check = v.length() - 1;
        boolean right = v.isDigit(check) && Checksums.icao(v, 0, check) == v.digit(check);
        return v.isDigit(0) ? Verdict.NO : right ? Verdict.YES : otherwise;
    }

    private static boolean isDigits(Value v, int from) {
        for (int at = from; at < v.length(); at++) {
            if (!v.isDigit(at)) {
                return false;
            }
        }
        return true;
    }

    /** Area, birthday, first letter of the name at birth, serial, check; the letter counts as two digits. */
    private static Verdict pension(Value v) {
        long day = v.number(2, 4) % 50;
        int letter = v.at(8) - 'A' + 1;
        int sum = Checksums.crossSums(v, 0, 2, 1, 2, 5, 7, 1, 2, 1)
                + letter / 10 * 2
                + letter % 10
                + Checksums.crossSums(v, 9, 2, 1);
        return Verdict.of(Dates.isDay(v.number(6, 8), v.number(4, 6), day) && sum % 10 == v.digit(11));
    }

    /** A letter as two digits, weights 1 and 2 in turn, sums of digits. */
    private static Verdict insured(Value v) {
        int letter = v.at(0) - 'A' + 1;
        int second = letter % 10 * 2;
        int sum = letter / 10 + second / 10 + second % 10 + Checksums.crossSums(v, 1, 1, 2, 1, 2, 1, 2, 1, 2);
        return Verdict.of(sum % 10 == v.digit(9));
    }

    /** The seventh digit completes the sum with weights 4 and 9 in turn to a multiple of ten; two digits of a field follow. */
    private static Verdict doctor(Value v) {
        int sum = Checksums.weighed(v, 0, 4, 9, 4, 9, 4, 9);
        return Verdict.of((10 - sum % 10) % 10 == v.digit(6) && v.number(7, 9) > 0 && v.number(0, 6) > 0);
    }
}
