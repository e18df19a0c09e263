package io.millrace.privacy.find;

/** The bits of the lexicon. A word may have several. */
public final class Flag {
    public static final long GIVEN_NAME = 1L,
            FAMILY_NAME = 1L << 1,
            TITLE = 1L << 2,
            NAME_CUE = 1L << 3,
            NAME_PARTICLE = 1L << 4;
    public static final long CITY = 1L << 5,
            REGION = 1L << 6,
            COUNTRY = 1L << 7,
            NATIONALITY = 1L << 8,
            PLACE_CUE = 1L << 9;
    public static final long ORGANIZATION_FORM = 1L << 10, ORGANIZATION_CUE = 1L << 11;
    public static final long STREET_TYPE = 1L << 12, UNIT_TYPE = 1L << 13, ADDRESS_CUE = 1L << 14;
    public static final long MONTH = 1L << 15, WEEKDAY = 1L << 16, DATE_CUE = 1L << 17, AGE_CUE = 1L << 18;
    public static final long COMMON_WORD = 1L << 19,
            FUNCTION_WORD = 1L << 20,
            NUMBER_WORD = 1L << 21,
            PRONOUN = 1L << 22,
            VERB = 1L << 23;
    /** Words that speak for kinds of numbers. */
    public static final long PHONE_CUE = 1L << 24,
            CARD_CUE = 1L << 25,
            BANK_CUE = 1L << 26,
            IDENTITY_CUE = 1L << 27,
            TAX_CUE = 1L << 28;

    public static final long PASSPORT_CUE = 1L << 29,
            LICENCE_CUE = 1L << 30,
            VEHICLE_CUE = 1L << 31,
            HEALTH_CUE = 1L << 32;
    public static final long SECRET_CUE = 1L << 33,
            NETWORK_CUE = 1L << 34,
            POSTAL_CUE = 1L << 35,
            SOCIAL_CUE = 1L << 36,
            COMPANY_CUE = 1L << 37;
    /** Words that speak against a number being somebody's: order, version, part, page. */
    public static final long COUNTER_CUE = 1L << 38;

    public static final long BIRTH_CUE = 1L << 39, VOTER_CUE = 1L << 40;
    /** Words that stand before the name of a street: rue, via, ul. */
    public static final long STREET_LEAD = 1L << 50;
    /** A box in a post office. */
    public static final long BOX_TYPE = 1L << 51;
    /** Words that an address often follows: sent to, meet at. */
    public static final long DELIVERY_CUE = 1L << 52;

    /** A word that with a name is a street, also without a number. */
    public static final long STREET_ALONE = 1L << 53;
    /** Who or what has years, and words for years, where a language says no more of an age. */
    public static final long AGE_HOLDER = 1L << 54, YEARS = 1L << 55;

    /** A word for a district or region that its name stands beside: gmina, Landkreis, county. */
    public static final long DISTRICT = 1L << 56;

    /** A word of a place name of several words; a word that ends the name of an occupation. */
    public static final long PLACE_PART = 1L << 41, OCCUPATION = 1L << 42;

    /** A small word inside the names of places and organizations: upon, of. */
    public static final long PLACE_PARTICLE = 1L << 43;

    /** A small word that may stand inside the name of a street; a word that ends the name of a street or place. */
    public static final long STREET_PARTICLE = 1L << 57, SENTENCE_WORD = 1L << 58;

    /** A preposition that with the town after it is reported in Polish: w, we, nad. */
    public static final long PLACE_PREPOSITION = 1L << 59;

    /** A pronoun that stands for a person: he, her. */
    public static final long GENDERED = 1L << 44;

    /** First parts of keys that services issue, such as {@code ghp}. */
    public static final long KEY_PREFIX = 1L << 45;

    /** Words that speak for a number being written out, but not for its kind: number, no. */
    public static final long NUMBER_CUE = 1L << 46;

    /** Words that speak for a place in the network of names: website, domain. */
    public static final long SITE_CUE = 1L << 47;

    /** A noun that is part of the names of organizations, not of their context: university, bank, hospital, club. */
    public static final long ORGANIZATION_HEAD = 1L << 60;

    /** A word of the name of a brand or of a firm that a list holds. */
    public static final long COMPANY = 1L << 61;

    private Flag() {}
}
