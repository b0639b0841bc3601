package kz.yntymaq.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.cooperative.law.AdultRule;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Texts;
import org.junit.jupiter.api.Test;

/** Who may found or enter a co-operative: of age, and in no other one of the same kind. */
class WhoMayEnterRulesTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID HERE = UUID.randomUUID();

    private final Accounts accounts = mock();
    private final CooperativeRepository cooperatives = mock();
    private final Texts texts = mock();
    private final DifferentKindsRule kinds = new DifferentKindsRule(cooperatives, texts, accounts);

    @Test
    void a_person_of_age_may_and_a_child_may_not() {
        when(accounts.iin(PERSON)).thenReturn(new Iin("850101300124"));
        assertThatCode(() -> adult("2026-11-23T05:00:00Z").require(PERSON)).doesNotThrowAnyException();
        assertThatThrownBy(() -> adult("2002-12-31T05:00:00Z").require(PERSON))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> {
                    assertThat(refused.key()).isEqualTo(AdultRule.REASON);
                    assertThat(refused.arguments()).containsExactly(18);
                });
        assertThatCode(() -> adult("2003-01-01T05:00:00Z").require(PERSON)).doesNotThrowAnyException();
    }

    private AdultRule adult(String now) {
        return new AdultRule(accounts, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    @Test
    void who_is_in_another_of_the_same_kind_is_refused_with_the_kinds_in_common_and_held_meanwhile() {
        when(texts.get(anyString())).thenAnswer(asked -> asked.getArgument(0));
        when(cooperatives.findKindsOf(PERSON, HERE)).thenReturn(Set.of("SALE", "WATER", "CREDIT"));
        assertThatThrownBy(() -> kinds.require(PERSON, HERE, Set.of(ActivityKind.WATER, ActivityKind.SALE)))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> {
                    assertThat(refused.key()).isEqualTo(DifferentKindsRule.REASON);
                    assertThat(String.valueOf(refused.arguments()[0]))
                            .contains(ActivityKind.SALE.key(), ActivityKind.WATER.key())
                            .doesNotContain(ActivityKind.CREDIT.key());
                });
        var order = inOrder(accounts, cooperatives);
        order.verify(accounts).hold(List.of(PERSON));
        order.verify(cooperatives).findKindsOf(PERSON, HERE);
    }

    @Test
    void each_of_several_people_is_asked_about() {
        UUID other = UUID.randomUUID();
        when(cooperatives.findKindsOf(PERSON, HERE)).thenReturn(Set.of());
        when(cooperatives.findKindsOf(other, HERE)).thenReturn(Set.of("SALE"));
        assertThatCode(() -> kinds.require(List.of(PERSON), HERE, Set.of(ActivityKind.SALE)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> kinds.require(List.of(PERSON, other), HERE, Set.of(ActivityKind.SALE)))
                .isInstanceOf(RuleViolationException.class);
    }
}
