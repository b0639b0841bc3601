package kz.yntymaq.review.decision;

import java.util.Arrays;
import java.util.Optional;
import kz.yntymaq.application.eligibility.Finding;

/**
 * The points by which an application may be refused. «R» is the rules of microcredit and leasing, «RA»
 * an appendix of them, «C» the law on agricultural co-operatives.
 */
public enum RefusalGround {
    /** Security is mandatory. */
    R_5("R 5"),
    /** Contents of documents or data are incomplete or untrue. */
    R_6("R 6"),
    /** The borrower or the place is not one that the programme serves. */
    R_8("R 8"),
    /** Amount, term, grace period or use. */
    R_9("R 9"),
    /** Criteria of selection: priority of the village, jobs, new machinery. */
    R_10("R 10"),
    /** What the money may not be spent on. */
    R_11("R 11"),
    /** The funds are exhausted. */
    R_14("R 14"),
    /** Documents of a co-operative. */
    RA_4("RA 4"),
    /** What may serve as security. */
    RA_5("RA 5"),
    /** Fewest members of a co-operative. */
    C_15("C 15");

    private final String rule;

    RefusalGround(String rule) {
        this.rule = rule;
    }

    /** Act and point, as decisions keep it: {@code R 6}. */
    public String rule() {
        return rule;
    }

    /** Message key of act and point, written for a reader. */
    public String pointKey() {
        return "review.ground." + name();
    }

    /** Message key of what the point says. */
    public String textKey() {
        return "review.ground." + name() + ".text";
    }

    /** The ground that a rule's finding speaks of; empty when its point is none. */
    public static Optional<RefusalGround> of(Finding finding) {
        String point = finding.point().replaceAll("\\(.*", "");
        return ofRule(finding.act() + " " + point);
    }

    /** The ground with this act and point; empty for an unknown one. */
    public static Optional<RefusalGround> ofRule(String rule) {
        return Arrays.stream(values())
                .filter(ground -> ground.rule.equals(rule))
                .findFirst();
    }
}
