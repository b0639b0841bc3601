package kz.yntymaq.programme.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of an edition, which are left out of its JSON where they are empty. */
final class Lists {

    private Lists() {}

    static <E> List<E> orNone(@Nullable List<E> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
