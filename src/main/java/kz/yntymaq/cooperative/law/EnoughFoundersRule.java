package kz.yntymaq.cooperative.law;

import java.time.Clock;
import java.time.LocalDate;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.stereotype.Component;

/** A co-operative is founded by at least three (law on agricultural co-operatives, article 15, point 2). */
@Component
public class EnoughFoundersRule {

    public static final String REASON = "cooperative.rule.enough-founders";

    private final CooperativeLaw law;
    private final Clock clock;

    EnoughFoundersRule(CooperativeLaw law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    /** The least number of founders, with its place in the law. */
    public CooperativeLaw.Figure least() {
        return law.figure(CooperativeLaw.Name.MIN_FOUNDERS, LocalDate.now(clock));
    }

    public void require(int founders) {
        require(founders, least().whole());
    }

    public static void require(int founders, int least) {
        if (founders < least) {
            throw new RuleViolationException(REASON, least, founders);
        }
    }
}
