package kz.yntymaq.account;

/**
 * The text of the consent to collecting and processing personal data (law № 94-V, articles 7 and 8).
 * The words are messages {@code account.consent.<version>.…}; a change of them is a new version here,
 * so that each stored consent tells which words were agreed to.
 */
public final class ConsentText {

    /** The version in force. */
    public static final String VERSION = "2026-11-23";

    private ConsentText() {}
}
