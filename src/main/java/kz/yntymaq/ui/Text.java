package kz.yntymaq.ui;

import org.jspecify.annotations.Nullable;

/** Reads typed words. */
public final class Text {

    private Text() {}

    /** Without spaces around; null when nothing is left. */
    public static @Nullable String words(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.trim();
    }

    public static boolean yes(@Nullable Boolean checked) {
        return Boolean.TRUE.equals(checked);
    }
}
