package io.millrace.privacy.find.identity;

import io.millrace.privacy.find.Flag;
import java.util.List;

/** What identifiers are for, with the words that say so in the languages of the detector. */
enum Topic {
    SOCIAL(
            Flag.SOCIAL_CUE,
            "social security insurance sozialversicherung sozialversicherungsnummer versicherungsnummer sécurité sociale "
                    + "assuré seguridad social previdenza assicurazione ubezpieczenia ubezpieczeń zus 社保 社会保障"),
    TAX(
            Flag.TAX_CUE,
            "tax taxpayer tin vat gst fiscal steuer steuernummer steuernr umsatzsteuer ust impôt fiscale tva impuesto tributario "
                    + "iva codice imposta podatkowy podatnika podatku belasting btw skatt vergi fiscais 税号 纳税人 税务"),
    PASSPORT(
            Flag.PASSPORT_CUE,
            "passport passports reisepass pass passeport pasaporte passaporto paszport paszportu paszporcie passaporte "
                    + "paspoort passnummer reisepassnummer passnr travel 护照 여권"),
    LICENCE(
            Flag.LICENCE_CUE,
            "license licence licenses licences driving dl permit führerschein fahrerlaubnis "
                    + "führerscheinnummer permis conduire conducir carnet patente guida prawo prawa jazdy rijbewijs körkort 驾照 驾驶证 면허"),
    VEHICLE(
            Flag.VEHICLE_CUE,
            "vehicle vehicles car cars plate plates registration reg van truck kennzeichen fahrzeug fzg nummernschild kfz pkw "
                    + "immatriculation plaque véhicule voiture matrícula placa vehículo coche targa veicolo auto "
                    + "rejestracyjny rejestracyjna rejestracyjnego rej pojazdu tablica kenteken vin chassis 车牌 车辆"),
    HEALTH(
            Flag.HEALTH_CUE,
            "health medical patient patients insurance insured medicare doctor physician prescriber provider clinic hospital nhs "
                    + "krankenkasse krankenversicherung versichertennummer versicherten arzt arztnummer patient praxis rezept "
                    + "médecin santé mutuelle médico salud sanitaria medico tessera lekarz pacjent pacjenta 医保 患者"),
    IDENTITY(
            Flag.IDENTITY_CUE,
            "id identity identification identifier national citizen ausweis personalausweis ausweisnummer ausweisnr identité carte "
                    + "cni identidad documento identità identificazione dowód dowodu osobisty osobistego tożsamości identiteit "
                    + "identyfikacyjny 身份证 身份證 证件 公民 주민 신분증"),
    COMPANY(
            Flag.COMPANY_CUE,
            "company business register registered registration handelsregister amtsgericht firma unternehmen société entreprise "
                    + "siège rcs empresa sociedad cif società impresa azienda spółka firmy przedsiębiorstwo employer 公司 企业 统一社会信用代码"),
    POSTAL(
            Flag.POSTAL_CUE,
            "postcode postcodes zip postal plz postleitzahl cp codepostal codigopostal cap kod pocztowy address adresse adres anschrift 邮编 邮政编码"),
    VOTER(Flag.VOTER_CUE, "voter voters election elector electoral epic wähler électeur elector electoral"),
    BIRTH(
            Flag.BIRTH_CUE,
            "born birth dob geboren geburtsdatum né née naissance nacimiento nascita urodzenia urodzony 出生");

    private final long flag;
    private final List<String> words;

    Topic(long flag, String words) {
        this.flag = flag;
        this.words = List.of(words.split(" ", -1));
    }

    long flag() {
        return flag;
    }

    List<String> words() {
        return words;
    }
}
