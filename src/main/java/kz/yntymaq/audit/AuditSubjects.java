package kz.yntymaq.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.kernel.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the log by its id alone; answered by each room that has such things, with their numbers or with words.
 */
public interface AuditSubjects {

    /**
     * What a thing is.
     *
     * @param words as the log writes details: names of constants, with a space between; nothing of a person
     * @param of the id of what it belongs to, which is named in its turn; null for none
     */
    record Thing(String words, @Nullable UUID of) {}

    /**
     * The ids behind a number, and of what belongs to it: its members, say.
     *
     * @param number as typed, folded
     * @param most how many at most
     */
    default List<UUID> numbered(SearchWords number, int most) {
        return List.of();
    }

    /** The room's own things among these ids, each with what it is. */
    default Map<UUID, Thing> things(Collection<UUID> ids) {
        return Map.of();
    }
}
