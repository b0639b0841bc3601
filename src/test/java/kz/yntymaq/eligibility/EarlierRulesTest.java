package kz.yntymaq.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import kz.yntymaq.programme.content.RuleEntry;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Shipped;
import org.junit.jupiter.api.Test;

/** Each rule at its edge in the edition of 16 June 2025 too, where point 8 had no sub-points yet. */
class EarlierRulesTest extends RulesTest {

    @Override
    Edition edition() {
        return Shipped.edition("AA-2025-06-16");
    }

    @Test
    @Override
    void the_edition_cites_each_rule_as_the_rule_does_and_names_the_answer_that_mends_it() {
        Edition later = super.edition();
        assertThat(edition().content().rules().stream()
                        .collect(Collectors.toMap(
                                RuleEntry::code, rule -> rule.source().stored())))
                .isEqualTo(later.content().rules().stream()
                        .collect(Collectors.toMap(
                                RuleEntry::code, rule -> rule.source().stored().replace("R 8(3)", "R 8"))));
    }

    @Test
    void what_is_found_is_cited_as_the_edition_does() {
        assertThat(found("CooperativeIsRegistered").source().stored()).isEqualTo("R 8");
    }
}
