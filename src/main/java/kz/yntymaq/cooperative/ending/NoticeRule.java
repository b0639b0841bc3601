package kz.yntymaq.cooperative.ending;

import java.time.LocalDate;
import java.util.function.IntFunction;

/** Who was excluded is told so in writing within ten working days of the decision (law on agricultural co-operatives, article 31, point 1). */
final class NoticeRule {

    static final int WORKING_DAYS = 10;

    private NoticeRule() {}

    /** The last of these days. @param afterDecision counts so many working days from the day of the decision */
    static LocalDate due(IntFunction<LocalDate> afterDecision) {
        return afterDecision.apply(WORKING_DAYS);
    }

    /** Whether it was, or still can be, handed over in time. @param on day on which it was handed over, or today */
    static boolean isMet(LocalDate on, LocalDate due) {
        return !on.isAfter(due);
    }
}
