package kz.yntymaq.lending.bank;

import java.util.Map;

/** Why a line of a statement is not recorded. */
public enum Why {
    /** Its day cannot be read. */
    NO_DAY,
    /** Its sum cannot be read. */
    NO_SUM,
    /** It is of other money than the tenge. */
    OTHER_MONEY,
    /** It stands twice in its file. */
    SAME_FILE,
    /** It stands in another file. */
    OTHER_FILE,
    /** It is recorded. */
    RECORDED,
    /** The bank's payment has no number, or none that may be recorded. */
    NO_REFERENCE,
    /** Another payment of that day has the same number. */
    NUMBER_TAKEN,
    /** The purpose names no microcredit of the oblast. */
    NOT_FOUND,
    /** The purpose fits several microcredits. */
    SEVERAL,
    NOT_PAID,
    FUTURE,
    BEFORE_PAYOUT,
    CLOSED,
    /** It is more than is left to be paid. */
    ABOVE,
    /** It was recorded, and taken back. */
    TAKEN_BACK,
    /** A tie keeps the officer who pressed from it. */
    TIE,
    /** A rule refused it that says no other of these. */
    REFUSED;

    private static final Map<String, Why> BY_RULE = Map.of(
            "lending.error.future", FUTURE,
            "lending.error.before-payout", BEFORE_PAYOUT,
            "lending.error.repaid", CLOSED,
            "lending.error.reference", NUMBER_TAKEN,
            "lending.error.reference-iban", NO_REFERENCE,
            "lending.error.too-much", ABOVE,
            "lending.error.not-paid", NOT_PAID,
            "lending.error.ended", NOT_PAID);

    /** How the keys of what keeps an official from a case begin. */
    private static final String TIES = "review.error.";

    /** What a rule means that refused a payment. @param key of its message */
    static Why of(String key) {
        return key.startsWith(TIES) ? TIE : BY_RULE.getOrDefault(key, REFUSED);
    }

    /** Message key of its words. */
    public String key() {
        return "bank.why." + name();
    }
}
