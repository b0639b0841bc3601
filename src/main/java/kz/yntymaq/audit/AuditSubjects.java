package kz.yntymaq.audit;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.SearchWords;

/**
 * What has a number of its own, but stands in the log by its id; answered by each room that gives numbers.
 */
public interface AuditSubjects {

    /**
     * The ids behind a number, and of what belongs to it: its members, say.
     *
     * @param number as typed, folded
     * @param most how many at most
     */
    List<UUID> numbered(SearchWords number, int most);
}
