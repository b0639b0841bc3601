package kz.yntymaq.programme.fund;

/** How far the money has come that an approval holds of a limit. It counts against the limit and its shares all the way. */
public enum Held {
    /** An approval holds it. */
    RESERVED,
    /** A contract binds it. */
    COMMITTED,
    /** It was paid out, for good. */
    PAID;

    LimitBook.Account account() {
        return switch (this) {
            case RESERVED -> LimitBook.Account.RESERVED;
            case COMMITTED -> LimitBook.Account.COMMITTED;
            case PAID -> LimitBook.Account.PAID;
        };
    }
}
