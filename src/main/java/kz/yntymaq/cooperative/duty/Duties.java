package kz.yntymaq.cooperative.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a co-operative has to do by when; answered by each room that knows such a duty. */
public interface Duties {

    /**
     * The duties of a co-operative that is active, those that were kept for now too. Who asks has looked who may know them.
     *
     * @param today the day for which it is asked
     */
    List<Duty> of(UUID cooperativeId, LocalDate today);
}
