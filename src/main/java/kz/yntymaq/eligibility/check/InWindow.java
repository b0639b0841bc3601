package kz.yntymaq.eligibility.check;

import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/** Applications are taken on the day of the application. */
final class InWindow implements Check {

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        var window = facts.edition().content().window();
        return window == null || window.isOpenOn(facts.day());
    }
}
