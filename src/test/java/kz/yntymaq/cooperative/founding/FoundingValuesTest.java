package kz.yntymaq.cooperative.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.Registration;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.law.AdultRule;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.office.Actors;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a founding takes as a name, a person and a day, and what it shows to whom. */
@PortalTest
class FoundingValuesTest {

    private static final BigDecimal SHARE = new BigDecimal("20000");

    @Autowired
    Foundings foundings;

    @Autowired
    Memberships memberships;

    @Autowired
    CooperativeViews pages;

    @Autowired
    Accounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    People people;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    private UUID found(Actor founder, String nameKk, String nameRu) {
        return foundings.begin(
                founder,
                new Founding(nameKk, nameRu, Set.of(ActivityKind.SALE), Places.ZERENDI_VILLAGE, SHARE),
                UUID.randomUUID());
    }

    private Actor villager() {
        return people.actor(people.villager());
    }

    @Test
    void two_of_one_district_may_not_differ_by_what_only_looks_alike() {
        found(villager(), "Құт-Береке 10", "Кут-Береке 10");
        for (String alike : new String[] {"Kұт Бeрeке 10", "құтберекe 1o", "Кут\u2011Береке  1О"}) {
            assertThatThrownBy(() -> found(villager(), alike, "Иное " + UUID.randomUUID()))
                    .isInstanceOfSatisfying(
                            RuleViolationException.class,
                            refused -> assertThat(refused.key()).isEqualTo("cooperative.refused.name-taken"));
        }
        assertThat(found(villager(), "Құт-Береке 11", "Кут-Береке 11")).isNotNull();
    }

    @Test
    void a_child_registers_but_founds_and_joins_nothing() {
        LocalDate birthday = clock.today().minusYears(18).plusDays(1);
        Iin iin = IntStream.range(0, 100_000)
                .mapToObj(n -> Iin.parse("%02d%02d%02d5%05d"
                        .formatted(birthday.getYear() % 100, birthday.getMonthValue(), birthday.getDayOfMonth(), n)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        UUID id = accounts.register(new Registration(
                        iin,
                        new PersonName("Бала", "Бала", null),
                        new Phone("+77771234567"),
                        null,
                        People.PASSWORD,
                        Places.ZERENDI_VILLAGE))
                .orElseThrow();
        Actor child = actors.find(id).orElseThrow();
        UUID cooperative = fixtures.active(Places.ZERENDI_VILLAGE).id();
        refusedAsChild(() -> found(child, "Балалар", "Дети"));
        refusedAsChild(() -> memberships.ask(child, cooperative, SHARE, UUID.randomUUID()));
        clock.advance(java.time.Duration.ofDays(1));
        assertThat(found(child, "Балалар", "Дети")).isNotNull();
    }

    private static void refusedAsChild(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(AdultRule.REASON));
    }

    @Test
    void who_entered_later_is_no_founder() {
        Fixtures.Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        Actor chair = people.actor(made.chair());
        Actor later = villager();
        memberships.ask(later, made.id(), SHARE, UUID.randomUUID());
        UUID membership = pages.findChairedBy(chair, made.id()).waiting().get(0).membershipId();
        memberships.decide(
                chair, made.id(), membership, new MeetingDecision(clock.today(), 4, 4, 0, 0), UUID.randomUUID());
        memberships.pay(chair, made.id(), membership, SHARE, BigDecimal.ZERO, clock.today(), UUID.randomUUID());

        CooperativeViews.Page page = pages.findVisibleTo(later, made.id());
        assertThat(page.people()).hasSize(5);
        assertThat(page.founders()).isEqualTo(4);
    }

    @Test
    void the_chair_mends_the_day_of_the_meeting_before_the_registration_is_claimed() {
        Fixtures.Made made = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        Actor chair = people.actor(made.chair());
        fixtures.closeFounding(chair, made.id(), clock.today().minusDays(9), "Клуб");
        CooperativeViews.Page page = pages.findChairedBy(chair, made.id());
        foundings.correctMeeting(chair, made.id(), clock.today().minusDays(2), "Мектеп", page.version());
        CooperativeViews.Page mended = pages.findChairedBy(chair, made.id());
        assertThat(mended.meetingOn()).isEqualTo(clock.today().minusDays(2));
        assertThat(mended.meetingPlace()).isEqualTo("Мектеп");
    }
}
