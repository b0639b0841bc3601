package kz.yntymaq.review.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.yntymaq.account.Actor;
import org.jspecify.annotations.Nullable;

/** The cases that somebody sees in the work queue; answered by the queue, which knows its filters. */
public interface CaseSelection {

    /**
     * Those that a queue shows, over all its pages, in its order.
     *
     * @param address of the queue, with tab, filter and order
     * @param most so many at most
     */
    List<UUID> matching(Actor actor, String address, int most);

    /** An id as it is written. */
    Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Cases that a form names, each once; what is no id is left out. @param written their ids, blanks between them @param most so many at most */
    static List<UUID> ids(@Nullable String written, int most) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(" "))
                        .filter(each -> ID.matcher(each).matches())
                        .map(UUID::fromString)
                        .distinct()
                        .limit(most)
                        .toList();
    }
}
