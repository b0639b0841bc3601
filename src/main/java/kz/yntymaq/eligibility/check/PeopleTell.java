package kz.yntymaq.eligibility.check;

import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.programme.content.RuleEntry;
import org.jspecify.annotations.Nullable;

/** Only people can tell. */
final class PeopleTell implements Check {

    @Override
    public @Nullable Boolean fits(RuleEntry rule, Facts facts) {
        return false;
    }
}
