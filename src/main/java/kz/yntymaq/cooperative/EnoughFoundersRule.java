package kz.yntymaq.cooperative;

import java.time.Clock;
import java.time.LocalDate;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.edition.Figure;
import kz.yntymaq.programme.edition.Programmes;
import org.springframework.stereotype.Component;

/** A co-operative is founded, and consists, of at least three (law on agricultural co-operatives, article 15). */
@Component
public class EnoughFoundersRule {

    public static final String REASON = "cooperative.rule.enough-founders";
    public static final String POINT = "C 15";

    private final Programmes programmes;
    private final Clock clock;

    EnoughFoundersRule(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The least number of founders and of members. */
    int least() {
        return programmes
                .editionInForce(LocalDate.now(clock))
                .figure(Figure.MIN_MEMBERS)
                .whole();
    }

    public void require(int founders) {
        require(founders, least());
    }

    public static void require(int founders, int least) {
        if (founders < least) {
            throw new RuleViolationException(REASON, least, founders);
        }
    }
}
