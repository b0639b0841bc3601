package kz.yntymaq.programme.drafting;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of parts that stand in a part. */
final class Nested {

    private Nested() {}

    /** The kind itself and all that may stand in its lists, each once: columns of questions are questions again. */
    static Stream<Class<? extends Record>> of(Class<? extends Record> part) {
        var found = new LinkedHashSet<Class<? extends Record>>();
        collect(part, found);
        return found.stream();
    }

    private static void collect(Class<? extends Record> part, Set<Class<? extends Record>> found) {
        if (found.add(part)) {
            Shape.lists(part)
                    .forEach(list ->
                            collect(Shape.elements(Shape.component(part, list)).asSubclass(Record.class), found));
        }
    }
}
