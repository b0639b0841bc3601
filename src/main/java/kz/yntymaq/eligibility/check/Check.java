package kz.yntymaq.eligibility.check;

import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/** One kind of comparison. */
interface Check {

    /**
     * Whether the facts fit a rule.
     *
     * @return null when an answer that it needs is missing
     * @throws IllegalStateException for a rule whose parameters it does not understand
     */
    @Nullable
    Boolean fits(RuleEntry rule, Facts facts);
}
