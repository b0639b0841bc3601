package kz.yntymaq.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** Sums that a room reckons from its own rows and that stand in the ledger too. Asked when it is proved that the two are the same. */
public interface TiedSums {

    /**
     * A sum of a subject.
     *
     * @param about number of the application, for people
     * @param reckoned what the room's own rows give; one of several, where work of the morning lies between them
     */
    record Tied(String about, String book, String account, String subject, List<BigDecimal> reckoned) {

        public Tied {
            reckoned = List.copyOf(reckoned);
        }
    }

    /** Gives each of them, one at a time. The caller has begun no transaction. @return how many could not be reckoned, as the log says */
    long each(Consumer<Tied> taker);
}
