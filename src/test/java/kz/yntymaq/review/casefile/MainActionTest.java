package kz.yntymaq.review.casefile;

import static kz.yntymaq.review.ReviewAction.ANSWER;
import static kz.yntymaq.review.ReviewAction.APPROVE;
import static kz.yntymaq.review.ReviewAction.ASK_CORRECTIONS;
import static kz.yntymaq.review.ReviewAction.COMPLETE_CHECK;
import static kz.yntymaq.review.ReviewAction.CONCLUDE;
import static kz.yntymaq.review.ReviewAction.CONTRACT;
import static kz.yntymaq.review.ReviewAction.DUTY;
import static kz.yntymaq.review.ReviewAction.HEAR;
import static kz.yntymaq.review.ReviewAction.INSPECT;
import static kz.yntymaq.review.ReviewAction.LAPSE;
import static kz.yntymaq.review.ReviewAction.RECALL;
import static kz.yntymaq.review.ReviewAction.REFUSE;
import static kz.yntymaq.review.ReviewAction.RELEASE;
import static kz.yntymaq.review.casefile.MainAction.Rules.LET_PASS;
import static kz.yntymaq.review.casefile.MainAction.Rules.STOP;
import static kz.yntymaq.review.casefile.MainAction.Rules.WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import kz.yntymaq.review.ReviewAction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MainActionTest {

    private static final Set<ReviewAction> CHECK = Set.of(COMPLETE_CHECK, ASK_CORRECTIONS, ANSWER, REFUSE);
    private static final Set<ReviewAction> DECISION = Set.of(ANSWER, HEAR, APPROVE, REFUSE);

    @Test
    void at_the_check_the_rules_come_first_then_the_check_is_done_and_what_stops_it_is_mended_or_refused() {
        assertThat(main(CHECK, WAIT)).isEqualTo(ANSWER);
        assertThat(main(CHECK, LET_PASS)).isEqualTo(COMPLETE_CHECK);
        assertThat(main(CHECK, STOP)).isEqualTo(ASK_CORRECTIONS);
        assertThat(main(Set.of(COMPLETE_CHECK, ANSWER, REFUSE), STOP)).isEqualTo(REFUSE);
    }

    @Test
    void a_conclusion_waits_for_no_rule_and_is_not_offered_while_a_commission_votes() {
        assertThat(main(Set.of(CONCLUDE, ANSWER), WAIT)).isEqualTo(CONCLUDE);
        assertThat(main(Set.of(CONCLUDE, ANSWER), STOP)).isEqualTo(CONCLUDE);
        assertThat(main(Set.of(ANSWER), WAIT))
                .as("the vote's own link stands out")
                .isNull();
    }

    @Test
    void a_decision_is_an_approval_unless_a_rule_stops_it_or_a_refusal_was_told() {
        assertThat(main(DECISION, LET_PASS)).isEqualTo(APPROVE);
        assertThat(main(DECISION, WAIT)).isEqualTo(ANSWER);
        assertThat(main(DECISION, STOP)).isEqualTo(HEAR);
        assertThat(main(Set.of(ANSWER, APPROVE, REFUSE), STOP)).isEqualTo(REFUSE);
        assertThat(main(Set.of(ANSWER, HEAR), LET_PASS)).as("approval barred").isEqualTo(HEAR);
        assertThat(MainAction.of(Set.of(APPROVE, REFUSE), LET_PASS, true)).isEqualTo(REFUSE);
        assertThat(MainAction.of(Set.of(APPROVE), LET_PASS, true))
                .as("its days run")
                .isNull();
    }

    @Test
    void what_takes_something_back_never_stands_out_and_whatever_does_is_possible() {
        assertThat(main(Set.of(RECALL), LET_PASS)).isNull();
        assertThat(main(Set.of(RECALL, LAPSE), LET_PASS)).isEqualTo(LAPSE);
        assertThat(main(Set.of(RELEASE), LET_PASS)).isNull();
        assertThat(main(Set.of(RELEASE, CONTRACT, DUTY), LET_PASS)).isEqualTo(CONTRACT);
        assertThat(main(Set.of(RELEASE, DUTY), LET_PASS)).isEqualTo(DUTY);
        assertThat(main(Set.of(INSPECT, ANSWER), WAIT)).isEqualTo(INSPECT);
        assertThat(main(Set.of(), WAIT)).isNull();
        for (ReviewAction one : ReviewAction.values()) {
            for (ReviewAction other : ReviewAction.values()) {
                Set<ReviewAction> offered = EnumSet.of(one, other);
                for (MainAction.Rules rules : MainAction.Rules.values()) {
                    ReviewAction main = main(offered, rules);
                    assertThat(main == null || offered.contains(main))
                            .as("%s %s", offered, rules)
                            .isTrue();
                }
            }
        }
    }

    private static @Nullable ReviewAction main(Set<ReviewAction> offered, MainAction.Rules rules) {
        return MainAction.of(offered, rules, false);
    }
}
