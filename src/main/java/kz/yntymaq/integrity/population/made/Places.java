package kz.yntymaq.integrity.population.made;

import java.time.LocalDate;
import java.util.List;

/** Where and when. */
final class Places {

    private static final int OBLASTS = 17;
    private static final int DISTRICTS = 10;

    private Places() {}

    /** A plan somewhere, of something, of some age. */
    static Plan plan(String label, Chance chance, LocalDate on) {
        String oblast = "KZ-" + (10 + chance.whole(1, OBLASTS));
        return new Plan(
                label,
                chance.pick(List.of(Goods.values())),
                oblast,
                oblast + "-" + chance.whole(1, DISTRICTS),
                chance.day(on.minusYears(12), on.minusMonths(13)));
    }

    /** When it asked for money, if it did. */
    static void application(Plan plan, Chance chance, LocalDate on, double probability) {
        if (chance.yes(probability)) {
            LocalDate first = plan.registered.plusDays(30);
            LocalDate late = on.minusYears(4);
            LocalDate from = first.isAfter(late) ? first : late;
            plan.applied =
                    from.isAfter(on) ? on : chance.day(from, on.minusDays(10).isAfter(from) ? on.minusDays(10) : on);
        } else {
            plan.loans = 0;
            plan.ownLoan = false;
        }
    }
}
