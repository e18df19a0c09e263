package io.millrace.privacy.find;

import io.millrace.privacy.find.money.BankNumbers;
import io.millrace.privacy.find.money.Cards;
import io.millrace.privacy.find.money.CryptoAddresses;
import io.millrace.privacy.find.money.Ibans;
import io.millrace.privacy.find.network.Emails;
import io.millrace.privacy.find.network.IpAddresses;
import io.millrace.privacy.find.network.MacAddresses;
import io.millrace.privacy.find.network.Urls;
import io.millrace.privacy.find.phone.Phones;
import io.millrace.privacy.find.secret.AssignedSecrets;
import io.millrace.privacy.find.secret.ConnectionStrings;
import io.millrace.privacy.find.secret.IssuedKeys;
import io.millrace.privacy.find.secret.PrivateKeyBlocks;
import java.util.List;

/** All recognizers that a detector has by default. */
public final class Recognizers {
    private Recognizers() {}

    public static List<Recognizer> all() {
        return List.of(
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
                new ConnectionStrings());
    }
}
