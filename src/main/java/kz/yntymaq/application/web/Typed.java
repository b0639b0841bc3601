package kz.yntymaq.application.web;

import org.jspecify.annotations.Nullable;

/** Reads typed words. */
final class Typed {

    private Typed() {}

    /** Without spaces around; null when nothing is left. */
    static @Nullable String words(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.trim();
    }

    static boolean yes(@Nullable Boolean checked) {
        return Boolean.TRUE.equals(checked);
    }
}
