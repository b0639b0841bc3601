package kz.yntymaq.audit;

/**
 * Something in the audit log that does not fit.
 *
 * @param chain of the entry; zero for the chain of before there were several, and for what belongs to none
 * @param number position of the entry, or number of the seal; zero where none can be named
 */
public record AuditFault(Kind kind, int chain, long number) {

    /** What does not fit, in the order in which it is told. */
    public enum Kind {
        /** The entry of this position, or the hash of the one before in its chain, is not what it was. */
        CHANGED("entry %2$d was changed"),
        /** Entries stood before this one in its chain. */
        REMOVED_BEFORE("entries before entry %2$d, in chain %1$d, were removed"),
        /** The entry takes a place in its chain that another has, or its chain is none of the portal's. */
        SLIPPED_IN("entry %2$d was slipped into chain %1$d"),
        /** The chain ends elsewhere than its head says; the number is the head's. */
        END("chain %1$d does not end with entry %2$d"),
        /** The entry is not as the seals know it, or is gone. */
        NOT_AS_SEALED("entry %2$d of chain %1$d is not as it was sealed"),
        /** The seal of this number was changed, or one before it is gone. */
        SEAL("seal %2$d was changed, or seals before it were removed"),
        /** The seal of this number is not the one that was written down outside the database. */
        SEAL_OUTSIDE("seal %2$d is not as it was written down outside the database"),
        /** The entry of this position is not the one that was written down outside the database. */
        ENTRY_OUTSIDE("entry %2$d is not as it was written down outside the database"),
        /** The lines outside the database do not follow from each other; the number is the line's. */
        FILE("line %2$d outside the database was changed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Of the text that says it to an administrator: {0} is the number, {1} the chain. */
        public String key() {
            return "admin.audit.broken." + name();
        }
    }

    /** In English, for whoever runs the command. */
    @Override
    public String toString() {
        return kind.words.formatted(chain, number);
    }
}
