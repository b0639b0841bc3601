package kz.yntymaq.account;

/** How sure the portal is that an account belongs to the person whose IIN it has. */
public enum IdentityLevel {

    /** Somebody typed the IIN: enough to read, to prepare and to be invited. */
    CLAIMED,

    /** Shown by a certificate, a document or the state's base: needed for whatever binds. */
    CONFIRMED
}
