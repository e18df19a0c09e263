package io.millrace.privacy.surrogate;

/**
 * The digits of a telephone number.
 *
 * @param begin those that stay: an international prefix, the code of the country, a trunk prefix
 * @param code of the country; empty if it is not written
 * @param national all that follows
 */
record PhoneParts(String begin, String code, String national) {
    static PhoneParts of(String main, String code) {
        String digits = Unissued.digits(main);
        int zeros = !code.isEmpty() && main.indexOf('+') < 0 ? 2 : 0;
        boolean trunk = code.isEmpty() ? digits.startsWith("0") : main.contains("(0)");
        int begin = Math.min(digits.length(), zeros + code.length() + (trunk ? 1 : 0));
        return new PhoneParts(digits.substring(0, begin), code, digits.substring(begin));
    }
}
