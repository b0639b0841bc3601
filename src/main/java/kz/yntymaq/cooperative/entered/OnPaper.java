package kz.yntymaq.cooperative.entered;

import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/** While an official enters what a person without a phone signed, what comes of it can say so: events carry the office to who tells of them. */
public final class OnPaper {

    /**
     * A paper that is entered now.
     *
     * @param office of the official
     */
    public record Entry(UUID official, UUID person, Bilingual office) {}

    private static final ThreadLocal<@Nullable Entry> NOW = new ThreadLocal<>();

    private OnPaper() {}

    /** The entry that goes on; null for what people do themselves. */
    public static @Nullable Entry now() {
        return NOW.get();
    }

    /** The office that enters it; null for what people do themselves. */
    public static @Nullable Bilingual office() {
        Entry entry = now();
        return entry == null ? null : entry.office();
    }

    /** Does something by the hand of an official. */
    public static void enter(Entry entry, Runnable entered) {
        NOW.set(entry);
        try {
            entered.run();
        } finally {
            NOW.remove();
        }
    }
}
