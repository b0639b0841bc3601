package kz.yntymaq.cooperative;

import java.time.Clock;
import java.time.LocalDate;
import kz.yntymaq.page.RefusedException;
import kz.yntymaq.programme.Figure;
import kz.yntymaq.programme.Programmes;
import org.springframework.stereotype.Component;

/** A co-operative is founded, and consists, of at least three (law on agricultural co-operatives, article 15). */
@Component
class EnoughFoundersRule {

    static final String REASON = "cooperative.rule.enough-founders";
    static final String POINT = "C 15";

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

    void require(int founders) {
        require(founders, least());
    }

    static void require(int founders, int least) {
        if (founders < least) {
            throw new RefusedException(REASON, least, founders);
        }
    }
}
