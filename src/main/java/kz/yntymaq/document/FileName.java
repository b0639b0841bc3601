package kz.yntymaq.document;

import java.util.Locale;
import kz.yntymaq.document.content.FileType;
import org.jspecify.annotations.Nullable;

/** Makes the name that a browser sent safe to store, to show and to save under. */
final class FileName {

    static final int LONGEST = 120;

    private static final String UNNAMED = "document";

    private FileName() {}

    /**
     * The name without folders, control or direction characters, at most {@value #LONGEST} characters, with an end that
     * fits its type.
     *
     * @param was what was handed in
     * @param type what is kept of it
     */
    static String clean(@Nullable String given, FileType was, FileType type) {
        String name = given == null ? "" : given;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]", "")
                .replaceAll("[<>:\"|?*;%]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("[. ]+$", "");
        String extension = end(name, type);
        String before = extension == null ? end(name, was) : extension;
        String stem = before == null ? name : name.substring(0, name.length() - before.length());
        stem = stem.replaceAll("^[. ]+|[. ]+$", "");
        String end = extension == null ? type.extensions().get(0) : extension;
        if (stem.isBlank()) {
            stem = UNNAMED;
        }
        return shortened(stem, LONGEST - end.length()).stripTrailing() + end;
    }

    private static @Nullable String end(String name, FileType type) {
        String lower = name.toLowerCase(Locale.ROOT);
        return type.extensions().stream().filter(lower::endsWith).findFirst().orElse(null);
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
