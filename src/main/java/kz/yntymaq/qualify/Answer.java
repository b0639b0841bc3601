package kz.yntymaq.qualify;

import java.util.List;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.eligibility.Finding.Outcome;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.programme.intake.Intakes.InOblast;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a programme say to what was told.
 *
 * @param wanted whether it gives money for what is wanted
 * @param buys whether anything was said to be bought
 * @param intake in the oblast of the village; null where no village was told
 * @param money how much may be given, in words; null where the edition does not say
 * @param calculator address of the calculator
 * @param findings of all its rules, in their order
 */
record Answer(
        Offer offer,
        Who.Standing standing,
        boolean wanted,
        boolean buys,
        @Nullable InOblast intake,
        @Nullable Money money,
        String calculator,
        List<Finding> findings) {

    /** A sum, a rate or a share. @param source where it stands */
    record Money(String name, String value, LegalReference source) {}

    /** In one word. */
    enum Verdict {
        /** Nothing that was told stands against it. */
        OPEN("y-tag--good"),
        /** The same, but not all was told. */
        NOT_ALL_TOLD("y-tag--warn"),
        /** The same, but applications are not taken in the oblast now. */
        NOT_TAKEN("y-tag--warn"),
        AGAINST("y-tag--bad"),
        /** It gives no money for what is wanted, whatever its rules say. */
        FOR_ANOTHER_PURPOSE(""),
        /** It gives money for what is bought, and nothing was said to be bought. */
        NOTHING_BOUGHT(""),
        /** Whatever else was told, only a co-operative is given it. */
        NEEDS_COOPERATIVE("y-tag--warn"),
        FOR_OTHERS("");

        private final String look;

        Verdict(String look) {
            this.look = look;
        }

        /** Class of its tag. */
        public String look() {
            return look;
        }

        /** Message key of its name. */
        public String key() {
            return "qualify.verdict." + name();
        }
    }

    public Verdict verdict() {
        if (standing == Who.Standing.FOR_OTHERS) {
            return Verdict.FOR_OTHERS;
        }
        if (!wanted) {
            return buys ? Verdict.FOR_ANOTHER_PURPOSE : Verdict.NOTHING_BOUGHT;
        }
        if (standing == Who.Standing.THROUGH_COOPERATIVE) {
            return Verdict.NEEDS_COOPERATIVE;
        }
        if (!notMet().isEmpty()) {
            return Verdict.AGAINST;
        }
        if (intake != null && !intake.takes()) {
            return Verdict.NOT_TAKEN;
        }
        return untold().isEmpty() ? Verdict.OPEN : Verdict.NOT_ALL_TOLD;
    }

    public List<Finding> met() {
        return of(Outcome.MET);
    }

    public List<Finding> notMet() {
        return of(Outcome.NOT_MET);
    }

    /** Criteria by which others come first. */
    public List<Finding> weak() {
        return of(Outcome.AGAINST_CRITERION);
    }

    public List<Finding> untold() {
        return of(Outcome.CANNOT_BE_TOLD);
    }

    /** What people will look at. */
    public List<Finding> toCheck() {
        return of(Outcome.TO_CHECK);
    }

    private List<Finding> of(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
    }
}
