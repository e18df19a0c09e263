package io.millrace.cleaning.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The languages that the model tells apart, by ISO 639-1 where there is a code, else by ISO 639-3. Where the model has
 * two languages for one code (Persian and Iranian Persian, Estonian and Standard Estonian, Latvian and Standard Latvian)
 * they are one here.
 */
final class LanguageCodes {
    /** The model's code, or the model's code and ours. */
    private static final String CODES = "afr=af ara=ar ast aze=az bak=ba bel=be ben=bn bos=bs bre=br bul=bg cat=ca ceb "
            + "ces=cs che=ce cmn=zh cym=cy dan=da deu=de ekk=et ell=el eng=en epo=eo est=et eus=eu fao=fo fas=fa fin=fi "
            + "fra=fr fry=fy gle=ga glg=gl gsw guj=gu heb=he hin=hi hrv=hr hun=hu hye=hy ind=id isl=is ita=it jav=jv "
            + "jpn=ja kan=kn kat=ka kaz=kk kir=ky kor=ko lat=la lav=lv lim=li lit=lt ltz=lb lvs=lv mal=ml mar=mr min "
            + "mkd=mk mlt=mt mon=mn mri=mi msa=ms nan nds nep=ne nld=nl nno=nn nob=nb oci=oc pan=pa pes=fa plt=mg pnb "
            + "pol=pl por=pt pus=ps ron=ro rus=ru san=sa sin=si slk=sk slv=sl som=so spa=es sqi=sq srp=sr sun=su swa=sw "
            + "swe=sv tam=ta tat=tt tel=te tgk=tg tgl=tl tha=th tur=tr ukr=uk urd=ur uzb=uz vie=vi vol=vo war zul=zu";

    private static final Map<String, String> OURS = Arrays.stream(CODES.split(" ", -1))
            .map(entry -> entry.split("=", -1))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[pair.length - 1]));

    /** Every code there is, in alphabetic order. */
    static final List<String> ALL = OURS.values().stream().distinct().sorted().toList();

    private static final Map<String, Integer> NUMBERS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), ALL::indexOf));

    private LanguageCodes() {}

    /** The position in {@link #ALL} of a code of ours, or -1. */
    static int number(String code) {
        return NUMBERS.getOrDefault(code, -1);
    }

    /** The position in {@link #ALL} of one of the model's languages, or -1. */
    static int numberOfModel(String language) {
        return number(OURS.getOrDefault(language, ""));
    }
}
