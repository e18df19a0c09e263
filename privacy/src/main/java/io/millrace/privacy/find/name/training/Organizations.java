package io.millrace.privacy.find.name.training;

import io.millrace.privacy.find.name.NameKind;
import java.util.List;
import java.util.Random;

/** Makes names of organizations: firms of families, of made-up words and of ordinary ones, offices, schools and clubs. */
final class Organizations {
    private static final List<String> FORMS = List.of(
            ("Inc,Inc.,Ltd,Ltd.,LLC,Corp,Corp.,Corporation,Company,Group,GmbH,AG,KG,S.A.,SA,SARL,S.r.l.,SpA,S.L.,BV,B.V.,AB,Oy,A/S,"
                            + "sp. z o.o.,PLC,Limited,Holding,Foundation,Partners,Co.")
                    .split(","));
    private static final List<String> TRADES = List.of(
            ("Bank,University,Systems,Technologies,Software,Solutions,Insurance,Airlines,Motors,Energy,Media,Records,Hospital,College,"
                            + "Institute,Labs,Foods,Pharma,Logistics,Consulting,Capital,Analytics,Networks,Health,Data,Movers,Markets,Lines,"
                            + "Stores,Electric,Publishing,Pictures,Ventures,Services,International,Industries,Association,Society,Museum,Clinic")
                    .split(","));
    private static final List<String> OFFICES = List.of(
            ("University of,Bank of,Ministry of,Department of,Institute of,Church of,Royal Society of,Museum of,Universität,Stadtwerke,"
                            + "Sparkasse,Klinikum,Volksbank,Université de,Banque de,Mairie de,Universidad de,Banco de,Ayuntamiento de,Università di,"
                            + "Banca di,Comune di,Uniwersytet,Politechnika,Szpital,Muzeum,Teatr,Akademia,Biblioteka,Instytut,Sąd Rejonowy,Bank,Club")
                    .split(","));
    private static final List<String> ENDS = List.of(
            "ly,ify,io,tech,soft,net,ware,hub,lytics,base,wise,point,works,link,cast,gen,matic,tron,ex,ix,a,o,us,eo"
                    .split(","));

    private final NamePool names;
    private final Random random;
    private final Values values;

    Organizations(NamePool names, Random random, Values values) {
        this.names = names;
        this.random = random;
        this.values = values;
    }

    String make() {
        String name = core();
        return values.chance(0.3) ? name + " " + values.pick(FORMS) : name;
    }

    private String core() {
        return switch (random.nextInt(17)) {
            case 0 -> family() + "-" + family();
            case 1 ->
                family() + " " + values.pick(List.of("Group", "and Sons", "LLC", "Inc", "& Co.", "& Sons", "Brothers"));
            case 2 -> family() + " & " + family();
            case 3 -> family() + " " + values.pick(TRADES);
            case 4 -> place() + " " + values.pick(TRADES);
            case 5 -> values.pick(OFFICES) + " " + place();
            case 6 -> names.draw(NameKind.COMPANY, names.source(NameKind.COMPANY, "en", 0.5));
            case 7 -> word() + " " + word();
            case 8 -> word() + " " + values.pick(TRADES);
            case 9 -> word() + " " + word() + " " + values.pick(TRADES);
            case 10 -> letters();
            case 11 -> family();
            case 12 -> word() + word().toLowerCase(java.util.Locale.ROOT);
            case 13 -> word() + word();
            case 14 -> stem() + values.pick(ENDS);
            case 15 -> family() + ", " + family() + " and " + family();
            default -> Values.capital(names.invented(NameKind.COMMON, "en"));
        };
    }

    private String family() {
        return values.family(names.source(NameKind.FAMILY, "en", 0.3));
    }

    private String place() {
        return values.of(values.chance(0.7) ? "city" : "region");
    }

    private String word() {
        return Values.capital(values.common());
    }

    private String stem() {
        String word = word();
        return word.substring(0, Math.min(word.length(), 3 + random.nextInt(3)));
    }

    private String letters() {
        StringBuilder name = new StringBuilder();
        for (int letter = 2 + random.nextInt(3); letter > 0; letter--) {
            name.append((char) ('A' + random.nextInt(26)));
        }
        return name.toString();
    }
}
