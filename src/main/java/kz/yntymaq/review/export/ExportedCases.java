package kz.yntymaq.review.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import org.jspecify.annotations.Nullable;

/** The cases that a filter of the queue shows, as the queue shows them; answered by the queue. */
public interface ExportedCases {

    /**
     * A case as a row, in the language of whoever asks.
     *
     * @param amount tenge
     * @param stage what it is called; of a case that has ended its state
     * @param worker who works on it; null for nobody
     */
    record Row(
            String number,
            String applicant,
            String programme,
            String direction,
            @Nullable BigDecimal amount,
            String stage,
            @Nullable LocalDate dueOn,
            LocalDate submittedOn,
            @Nullable String worker) {}

    /** Takes the rows one after the other. */
    interface Taker {

        /** How many there are. */
        void total(int many);

        /** One of them; false when no more are wanted. */
        boolean row(Row row);
    }

    /** The filter of an address as the actor may ask for it, without a page. */
    String whole(Actor actor, String address);

    /** An address that shows these cases alone. */
    String only(Actor actor, List<UUID> cases);

    /** What the filter is set to, in words. */
    List<String> told(Actor actor, String address);

    /** Gives all of them in the order of the filter, as they were at one moment, however many; few are in memory at once. */
    void read(Actor actor, String address, Taker taker);
}
