package kz.yntymaq.application.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The pages of an application, in the order of its task list. Each is saved by itself. */
public enum Section {
    COOPERATIVE,
    PURPOSE,
    AMOUNT,
    PLAN,
    COLLATERAL,
    DOCUMENTS;

    /** Last part of its page's address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    public String key() {
        return "application.section." + name();
    }

    /** The section with this path. */
    public static Optional<Section> ofPath(String path) {
        return Arrays.stream(values())
                .filter(section -> section.path().equals(path))
                .findFirst();
    }
}
