package kz.yntymaq.review.decision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.programme.route.Stage;
import org.jspecify.annotations.Nullable;

/** The places in the rules by which an application may be refused. */
public enum RefusalGround {
    /** Documents and data do not fulfil the conditions: their consideration is refused. */
    R_6("R 6", Stage.Kind.CHECK),
    /** The assessment of the project: the microcredit is refused. */
    R_7("R 7", Stage.Kind.DECISION),
    /** The borrower or the place is not one that the programme serves. */
    R_8("R 8", null),
    /** Amount, term, grace period or use. */
    R_9("R 9", null),
    /** Security is mandatory. */
    R_9_4("R 9(4)", null),
    /** Criteria of selection: priority of the village, jobs, new machinery. */
    R_10("R 10", null),
    /** What the money may not be spent on. */
    R_11("R 11", null),
    /** Documents of a co-operative. */
    RA_4("RA 4", null),
    /** What may serve as security. */
    RA_5("RA 5", null);

    private final LegalReference source;
    private final Stage.@Nullable Kind only;

    RefusalGround(String source, Stage.@Nullable Kind only) {
        this.source = LegalReference.of(source);
        this.only = only;
    }

    /** The place, as decisions keep it. */
    public LegalReference source() {
        return source;
    }

    /** Whether an application may be refused by it at this stage. */
    boolean isFor(@Nullable Stage stage) {
        return only == null || (stage != null && only == stage.kind());
    }

    /** Message key of what the place says. */
    public String textKey() {
        return "review.ground." + name() + ".text";
    }

    /** The ground that a rule's finding speaks of, the nearest one; empty when its place is none. */
    public static Optional<RefusalGround> of(Finding finding) {
        return Arrays.stream(values())
                .filter(ground -> finding.source().isWithin(ground.source))
                .max(Comparator.comparingInt(ground -> ground.source.parts().size()));
    }
}
