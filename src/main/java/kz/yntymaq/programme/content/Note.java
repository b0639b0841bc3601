package kz.yntymaq.programme.content;

import java.util.List;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Something said beside the questions. Its lines may name figures of the edition, as hints do.
 *
 * @param title of what is folded away, null for none
 * @param lines paragraphs, or the lines of a list
 */
public record Note(Look look, @Nullable Wording title, List<Wording> lines, LegalReference source) {

    public Note {
        lines = Lists.orNone(lines);
    }

    /** How it stands on the page. */
    public enum Look {
        /** Paragraphs above the questions. */
        PLAIN,
        /** A list above the questions. */
        LIST,
        /** A list that is opened by its title, above the questions. */
        FOLDED,
        /** An example beneath the questions. */
        EXAMPLE
    }
}
