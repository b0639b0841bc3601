package kz.yntymaq.account.confirmation;

/** By what it was shown who a person is. */
public enum How {

    /** A certificate of the national certification authority with this IIN. */
    CERTIFICATE,

    /** An official or an administrator saw the identity document. */
    DOCUMENT_SEEN,

    /** The state's base holds the person, and the person agreed there. */
    STATE_BASE,

    /** Who installs the portal answers for who its first administrator is. */
    INSTALLATION
}
