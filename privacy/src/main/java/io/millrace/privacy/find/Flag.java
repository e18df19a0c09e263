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

    /** A word of a place name of several words; a word that ends the name of an occupation. */
    public static final long PLACE_PART = 1L << 41, OCCUPATION = 1L << 42;

    /** A small word inside the names of places and organizations: upon, of. */
    public static final long PLACE_PARTICLE = 1L << 43;

    /** A pronoun that stands for a person: he, her. */
    public static final long GENDERED = 1L << 44;

    private Flag() {}
}
