package kz.yntymaq.ui.form;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Two at the same moment wanted what only one can have: a name, a number, a place in the list of members, or each
 * other's lock. What else a table refuses is a mistake of the portal.
 */
public final class LostRace {

    /** States of SQL: a unique index or an exclusion was in the way. */
    private static final Set<String> TAKEN = Set.of("23505", "23P01");

    private LostRace() {}

    public static boolean is(DataAccessException refused) {
        return refused instanceof PessimisticLockingFailureException
                || (refused.getMostSpecificCause() instanceof SQLException sql && TAKEN.contains(sql.getSQLState()));
    }
}
