package kz.yntymaq.office;

import kz.yntymaq.account.Role;
import org.jspecify.annotations.Nullable;

/** What waits for an office and would be left without it; answered by each room that gives offices work. */
public interface OfficeWork {

    /** Message key of how much there is, the number its argument. */
    String key();

    /**
     * How much waits for an office.
     *
     * @param role of those who sit in it
     * @param territoryCode КАТО code of its territory, null for the whole country
     */
    int waitingFor(Role role, @Nullable String territoryCode);
}
