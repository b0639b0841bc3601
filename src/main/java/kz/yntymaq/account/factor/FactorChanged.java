package kz.yntymaq.account.factor;

import java.util.UUID;

/** A person's second factor changed, or was used in a way they should hear of; published in the same transaction. */
public record FactorChanged(UUID account, What what) {

    /** What happened. */
    public enum What {
        ADDED,
        REMOVED,
        /** With the password, by a link that two administrators gave. */
        REMOVED_BY_LINK,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        CODES_MADE,
        CODE_USED;

        /** Message key of what the person is told. */
        public String key() {
            return "account.message.factor." + name();
        }
    }
}
