package kz.yntymaq.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would change, the first rows of each kind; and what was refused.
 */
public record KatoPreview(
        List<Change> added, List<Change> renamed, List<Change> changed, List<Change> closed, List<Refused> refused) {

    /**
     * One place before and after.
     *
     * @param before in both languages, null for a new one
     * @param after in both languages, null for a closed one
     */
    public record Change(
            String code, @Nullable String before, @Nullable String after) {}

    /**
     * One refused row.
     *
     * @param line in the file
     * @param reasonKey message key of why, whose argument is what stood there
     */
    public record Refused(int line, String reasonKey, String found) {}
}
