package kz.yntymaq.integrity.sign.control;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Outcome;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How old it was when it first asked for money. New ones are wanted, so it is a remark, and only while it is young. */
final class YoungApplicant implements Indicator {

    private static final Sign SIGN = Sign.control("young-applicant", Figure.Unit.MONTHS, Bar.note(Bar.Way.BELOW));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        LocalDate asked = MoneyDays.first(facts);
        if (asked == null) {
            return Reading.missing("money", Reading.inMonths("age", facts.ageMonths()));
        }
        long months = Math.max(0, ChronoUnit.MONTHS.between(facts.row().registeredOn(), asked));
        Reading reading = Reading.whole(months)
                .months("age", facts.ageMonths())
                .traced(() -> List.of(
                        Tracing.row("registered", null, null, facts.row().registeredOn()),
                        Tracing.row("asked", null, null, asked)));
        return facts.ageMonths() < (long) facts.threshold("young-applicant.until")
                ? reading
                : reading.atMost(Outcome.CLEAR);
    }
}
