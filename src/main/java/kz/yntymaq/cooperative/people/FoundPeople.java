package kz.yntymaq.cooperative.people;

import kz.yntymaq.kernel.KeyPage;
import org.jspecify.annotations.Nullable;

/** A page of people with a search above it, as {@code people/list} draws it. */
public interface FoundPeople {

    KeyPage<?> rows();

    /** How many there are on all pages, of a search those that it finds. */
    int count();

    /** What was searched for, null for nothing. */
    @Nullable
    String words();

    /** Whether it is the first page. */
    boolean first();

    /** What the address says of the list, null for the one that stands there without. */
    default @Nullable String part() {
        return null;
    }

    /** Whether there are more than a page shows. */
    default boolean searchable() {
        return words() != null || !first() || count() > rows().rows().size();
    }
}
