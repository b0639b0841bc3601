package kz.yntymaq.application.authorisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import kz.yntymaq.applicant.Authorisations.Authorisation;
import org.jspecify.annotations.Nullable;

/**
 * Whether a decision of the members covers an application. No act says it: that the programme, the sum and the day bind is the
 * portal's own order.
 */
final class CoverRule {

    private CoverRule() {}

    /**
     * What is applied for.
     *
     * @param programme its code
     * @param sum tenge; null while too little is answered to tell it
     * @param on day on which it is sent
     * @param alone whether a decision serves one application; else several, until its sum is used up
     */
    record Asked(String programme, @Nullable BigDecimal sum, LocalDate on, boolean alone) {

        BigDecimal tenge() {
            return sum == null ? BigDecimal.ZERO : sum;
        }
    }

    /**
     * What other applications that stand take of a decision.
     *
     * @param applications how many
     * @param tenge their sum
     */
    record Used(int applications, BigDecimal tenge) {

        static final Used NOTHING = new Used(0, BigDecimal.ZERO);
    }

    /** What keeps a decision from covering it; empty where nothing does. */
    static Optional<Gap> gap(Asked asked, Authorisation decision, Used used) {
        if (decision.programme() == null) {
            return Optional.of(Gap.NO_PROGRAMME);
        }
        if (!decision.programme().equals(asked.programme())) {
            return Optional.of(Gap.OTHER_PROGRAMME);
        }
        if (decision.on().isAfter(asked.on())) {
            return Optional.of(Gap.LATER);
        }
        if (asked.tenge().compareTo(decision.sum()) > 0) {
            return Optional.of(Gap.SUM);
        }
        if (asked.alone() && used.applications() > 0) {
            return Optional.of(Gap.USED);
        }
        return asked.tenge().add(used.tenge()).compareTo(decision.sum()) > 0
                ? Optional.of(Gap.USED_UP)
                : Optional.empty();
    }
}
