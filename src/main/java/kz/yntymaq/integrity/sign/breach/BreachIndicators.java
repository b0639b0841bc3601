package kz.yntymaq.integrity.sign.breach;

import java.util.List;
import kz.yntymaq.integrity.sign.Indicator;

/** Group A, in the order in which it is shown. */
public final class BreachIndicators {

    private BreachIndicators() {}

    public static List<Indicator> all() {
        return List.of(
                new Founders(),
                new AssociatedMembers(),
                new GeneralMeeting(),
                new Quorum(),
                new BoardMeeting(),
                new BoardDue(),
                new ApartBodies(),
                new DoubleMembership(),
                new ExitDecision(),
                new SharePayout(),
                new UnpaidShares());
    }
}
