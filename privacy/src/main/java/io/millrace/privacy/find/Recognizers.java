package io.millrace.privacy.find;

import io.millrace.privacy.find.identity.IdentifierRecognizer;
import io.millrace.privacy.find.money.BankNumbers;
import io.millrace.privacy.find.money.Cards;
import io.millrace.privacy.find.money.CryptoAddresses;
import io.millrace.privacy.find.money.Ibans;
import io.millrace.privacy.find.name.HanNames;
import io.millrace.privacy.find.name.NameRecognizer;
import io.millrace.privacy.find.network.Emails;
import io.millrace.privacy.find.network.IpAddresses;
import io.millrace.privacy.find.network.MacAddresses;
import io.millrace.privacy.find.network.Urls;
import io.millrace.privacy.find.phone.Phones;
import io.millrace.privacy.find.place.FindAddresses;
import io.millrace.privacy.find.place.FindDistricts;
import io.millrace.privacy.find.place.FindHanAddresses;
import io.millrace.privacy.find.place.FindPolishTowns;
import io.millrace.privacy.find.place.FindPostalCodes;
import io.millrace.privacy.find.place.FindStreets;
import io.millrace.privacy.find.secret.AssignedSecrets;
import io.millrace.privacy.find.secret.ConnectionStrings;
import io.millrace.privacy.find.secret.IssuedKeys;
import io.millrace.privacy.find.secret.PrivateKeyBlocks;
import io.millrace.privacy.find.time.FindAges;
import io.millrace.privacy.find.time.FindDates;
import io.millrace.privacy.find.time.FindHanDates;
import io.millrace.privacy.find.time.FindNamedDates;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All recognizers that a detector has by default. */
public final class Recognizers {
    private Recognizers() {}

    /** The same ones at each call: they hold no state of a text. */
    public static List<Recognizer> all() {
        return Shared.ALL;
    }

    /** The types that they find, in order. */
    public static Set<String> types() {
        Set<String> types = new TreeSet<>();
        all().forEach(recognizer -> types.addAll(recognizer.types()));
        return types;
    }

    private static final class Shared {
        static final List<Recognizer> ALL = List.of(
                new Emails(),
                new Urls(),
                new IpAddresses(),
                new MacAddresses(),
                new Cards(),
                new Ibans(),
                new BankNumbers(),
                new CryptoAddresses(),
                new Phones(),
                new IssuedKeys(),
                new AssignedSecrets(),
                new PrivateKeyBlocks(),
                new ConnectionStrings(),
                new IdentifierRecognizer(),
                new NameRecognizer(),
                new HanNames(),
                new FindAddresses(),
                new FindStreets(),
                new FindDistricts(),
                new FindPolishTowns(),
                new FindPostalCodes(),
                new FindHanAddresses(),
                new FindHanDates(),
                new FindDates(),
                new FindNamedDates(),
                new FindAges());
    }
}
