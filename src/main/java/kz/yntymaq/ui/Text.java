package kz.yntymaq.ui;

import java.util.regex.Pattern;
import kz.yntymaq.kernel.TypedText;
import org.jspecify.annotations.Nullable;

/** Reads typed words. */
public final class Text {

    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private Text() {}

    /** Without what nobody sees, and without spaces of any kind around; null when nothing is left. */
    public static @Nullable String words(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String words = AROUND.matcher(TypedText.seen(typed)).replaceAll("");
        return words.isEmpty() ? null : words;
    }

    public static boolean yes(@Nullable Boolean checked) {
        return Boolean.TRUE.equals(checked);
    }
}
