package io.millrace.privacy.find;

/** Words near a number or a key that say of which kind it is, in the languages of the detector. */
public final class NumberCues implements WordList {
    private static final String PHONE = """
            phone phones telephone telephones tel fon tele telefon telefonnummer telefono teléfono telefonu telefonie
            telefonisch telefoniczny téléphone téléphoner telefoneo telefonee cell cellphone cellular mobile mobil mobile
            mobilnummer mobiltelefon handy handynummer rufnummer durchwahl festnetz fax telefax faks portable fixe cellulare
            celular móvil movil komórka komórkowy komórkowego komórki cep gsm call called calling calls dial dialed dialing
            ring hotline voicemail sms text texting whatsapp wechat answering reach reached unreachable anrufen erreichbar
            erreichen ruf appelez appeler joindre joignable chiamare chiama chiamami llama llamar llame llamame zadzwoń
            dzwonić dzwoń contact kontakt callback extension telepono selpon telefoon puhelin puhelinnumero telefonnr telnr
            telefonszám telefone telemóvel telemovel telefonní 电话 手机 手机号 手机号码 电话号码 联系电话 座机 传真 致电 拨打 电 話 電話
            cel anruf anrufe rückruf rückrufnummer zurückrufen appelle rappelle rappelez rappeler contactez contacter contatta
            contattare contattami richiamare scrivi scrivimi chiamate llámame llámanos llamad telefonieren telefonia
            携帯 ファックス 전화 휴대폰 핸드폰 연락처 телефон тел моб факс позвоните звоните
            """;
    private static final String CARD = """
            card cards creditcard cc credit debit visa mastercard amex maestro discover diners jcb unionpay pan karte
            kreditkarte kartennummer kreditkartennummer bankkarte carte bancaire crédit tarjeta crédito carta credito karta
            karty kartą kartę kart kartki płatniczej kredytowa kredytowej cardnumber cardholder 卡号 信用卡 银行卡 借记卡 クレジット カード 카드
            """;
    private static final String BANK = """
            account accounts acct acc bank banking routing aba rtn iban bic swift wire checking savings deposit konto kontonummer
            bankverbindung bankleitzahl blz compte bancaire rib cuenta bancaria conto bancario rachunek rachunku bankowe
            bankowego konta 账号 账户 银行 帐号 開户 口座 계좌
            """;
    private static final String SECRET = """
            password passwd passe passwort passphrase passcode pwd pass pw kennwort secret secrets secretkey apikey apitoken token
            tokens accesstoken accesskey privatekey clientsecret authtoken key credential credentials creds auth authorization
            bearer accountkey sharedaccesskey secretaccesskey encryptionkey signingkey masterkey storagekey sharedkey
            consumersecret consumerkey appsecret sharedsecret webhooksecret sessiontoken refreshtoken idtoken bottoken
            dbpassword userpassword sessionid sessid contraseña clave motdepasse haslo hasło sekret 密码 口令 密钥 秘密
            """;
    private static final String NETWORK = """
            ip ips ipv4 ipv6 host hosts hostname server servers client address addresses subnet gateway dns router netmask
            network inet inet6 ping ssh mac ethernet hwaddr hardware physical device bssid wifi wlan lan adresse dirección
            indirizzo adres serwer 地址 服务器
            """;
    private static final String COUNTER = """
            order orders version versions release rev revision build section sections chapter rule rules part parts sku serial
            tracking ref reference isbn issn doi ean upc gtin page pages row rows line lines step offset index figure fig table
            invoice item ticket case batch lot model size grid bestellung bestellnummer auftrag rechnung artikel seite zeile
            commande facture référence pedido factura referencia ordine fattura riferimento zamówienie faktura strona wersja
            versión versione kapitel abschnitt chapitre capítulo 订单 版本 第 编号 单号
            """;
    private static final String NUMBER = """
            number numbers no nr num nummer numéro numero número numer nº n° 号码 号
            """;
    private static final String SITE = """
            site sites website websites webpage web homepage url urls uri link links domain domains www visit browse hostname
            webseite internetseite besuchen visitez sito sitio página visita visite strona stronie witryna 网站 网址 域名 访问
            """;
    private static final String KEY_PREFIX = """
            ghp gho ghu ghs ghr github glpat glrt gldt glptt glsoat xoxb xoxp xoxa xoxr xoxs xoxe xapp sk pk rk whsec npm pypi
            dop doo dor hf shpat shpss shpca shppa dckr sq0atp sq0csp lin r8 nvapi gsk pplx xai rpa tskey figd vercel sntrys
            sgp hvs hvb atlasv1 pul dp sbp eyj key gocspx pmak nrak glsa glft glagent glcbt gloas glimt rubygems pscale clojars
            fio ntn cfpat xkeysib access secret sl
            """;

    @Override
    public void addTo(Taker taker) {
        add(taker, PHONE, Flag.PHONE_CUE);
        add(taker, CARD, Flag.CARD_CUE);
        add(taker, BANK, Flag.BANK_CUE);
        add(taker, SECRET, Flag.SECRET_CUE);
        add(taker, NETWORK, Flag.NETWORK_CUE);
        add(taker, COUNTER, Flag.COUNTER_CUE);
        add(taker, NUMBER, Flag.NUMBER_CUE);
        add(taker, SITE, Flag.SITE_CUE);
        add(taker, KEY_PREFIX, Flag.KEY_PREFIX);
    }

    private static void add(Taker taker, String words, long flag) {
        for (String word : words.strip().split("\\s+", -1)) {
            taker.add(word, flag);
        }
    }
}
