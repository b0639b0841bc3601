package kz.yntymaq.ui;

import kz.yntymaq.kernel.TypedText;
import org.jspecify.annotations.Nullable;

/** Reads typed words. */
public final class Text {

    private Text() {}

    /** Without what nobody sees, and without spaces of any kind around; null when nothing is left. */
    public static @Nullable String words(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String words = TypedText.words(typed);
        return words.isEmpty() ? null : words;
    }

    public static boolean yes(@Nullable Boolean checked) {
        return Boolean.TRUE.equals(checked);
    }
}
