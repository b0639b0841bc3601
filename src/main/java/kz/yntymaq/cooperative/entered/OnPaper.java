package kz.yntymaq.cooperative.entered;

import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/** While an office enters what a person without a phone signed, what comes of it can say so: events carry the office to who tells of them. */
public final class OnPaper {

    private static final ThreadLocal<@Nullable Bilingual> OFFICE = new ThreadLocal<>();

    private OnPaper() {}

    /** The office that enters it; null for what people do themselves. */
    public static @Nullable Bilingual office() {
        return OFFICE.get();
    }

    /** Enters something in the name of an office. */
    public static void by(Bilingual office, Runnable entered) {
        OFFICE.set(office);
        try {
            entered.run();
        } finally {
            OFFICE.remove();
        }
    }
}
