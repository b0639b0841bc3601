package kz.yntymaq.eligibility;

import java.util.List;

/** A room that keeps rules of its own beside those of the catalogue names them here, so that one page lists all. */
public interface OwnRules {

    /** Its rules, in the order of the way of an application. */
    List<Eligibility.Listed> listed();
}
