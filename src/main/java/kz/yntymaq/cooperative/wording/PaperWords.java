package kz.yntymaq.cooperative.wording;

import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the founding papers say, as founders decide on it.
 *
 * @param number of the item of the charter, 0 for what is no item
 * @param founder account of whose part it is, null for what is no part
 */
public record PaperWords(
        Subject subject, int number, @Nullable UUID founder, Bilingual text) {

    /** What it is about. */
    public enum Subject {
        NAME,
        SHORT_NAME,
        KINDS,
        /** The seat with its address. */
        SEAT,
        /** An item of the charter. */
        CHARTER,
        /** What a founder brings, and for whom they act. */
        PART;

        /** Message key of its name. */
        public String key() {
            return "charter.said." + name();
        }
    }

    /** Whether it is about the same thing, whatever either says of it. */
    boolean isAboutSame(PaperWords other) {
        return subject == other.subject
                && number == other.number
                && (founder == null ? other.founder == null : founder.equals(other.founder));
    }
}
