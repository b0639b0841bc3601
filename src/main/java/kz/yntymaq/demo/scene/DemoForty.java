package kz.yntymaq.demo.scene;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.confirmation.Confirmations;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.office.Actors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The co-operative with a board in Sayram grows to forty members, most of them people without a phone whom an official entered: its
 * lists have a second page, and whom to choose among them is found by a search.
 */
@Component
@Profile("demo")
@Order(22)
class DemoForty implements DemoScene {

    private static final BigDecimal SHARE = new BigDecimal("40000");
    private static final String VILLAGE = "615255100";
    private static final long ASKED = 30;
    private static final long DECIDED = 26;
    private static final long PAID = 24;
    private static final int MEMBERS_BEFORE = 4;
    private static final int FIRST_YEAR = 59;

    private static final List<String> FAMILIES = List.of(
            "Әбенов", "Байжанов", "Жүнісов", "Кенжебаев", "Нұрпейісов", "Оспанов", "Сәрсенов", "Тоқтаров", "Үмбетов");

    /** Two men and two women of each family. */
    private static final List<String> GIVEN = List.of("Асқар", "Болат", "Айнұр", "Гауһар");

    private final DemoPeople people;
    private final DemoClock clock;
    private final Accounts accounts;
    private final Confirmations confirmations;
    private final Actors actors;
    private final Memberships memberships;
    private final JdbcClient jdbc;

    DemoForty(
            DemoPeople people,
            DemoClock clock,
            Accounts accounts,
            Confirmations confirmations,
            Actors actors,
            Memberships memberships,
            JdbcClient jdbc) {
        this.people = people;
        this.clock = clock;
        this.accounts = accounts;
        this.confirmations = confirmations;
        this.actors = actors;
        this.memberships = memberships;
        this.jdbc = jdbc;
    }

    @Override
    public void play() {
        UUID id = people.cooperative("Сайрам жабдығы");
        Actor chair = people.actor(DemoPerson.SAYRAM_1);
        Actor official = people.actor(DemoPerson.DISTRICT_OFFICIAL_OF_SAYRAM);
        clock.daysAgo(
                ASKED, () -> IntStream.range(0, FAMILIES.size() * GIVEN.size()).forEach(n -> ask(n, id, official)));
        List<UUID> asked = jdbc.sql(
                        "select id from membership where cooperative_id = ? and state = 'APPLIED' order by id")
                .param(id)
                .query(UUID.class)
                .list();
        clock.daysAgo(DECIDED, () -> {
            var decision = new MeetingDecision(LocalDate.now(clock), MEMBERS_BEFORE, MEMBERS_BEFORE, 0, 0);
            asked.forEach(each -> memberships.decide(chair, id, each, decision, UUID.randomUUID()));
        });
        clock.daysAgo(
                PAID,
                () -> asked.forEach(each -> memberships.pay(
                        chair, id, each, SHARE, BigDecimal.ZERO, LocalDate.now(clock), UUID.randomUUID())));
    }

    private void ask(int n, UUID id, Actor official) {
        boolean woman = n % GIVEN.size() >= GIVEN.size() / 2;
        var name =
                new PersonName(FAMILIES.get(n / GIVEN.size()) + (woman ? "а" : ""), GIVEN.get(n % GIVEN.size()), null);
        Account account = accounts.open(iin(n, woman), name, null, VILLAGE);
        confirmations.byDocument(official, account.getId(), DocumentKind.IDENTITY_CARD, name);
        memberships.ask(actors.find(account.getId()).orElseThrow(), id, SHARE, UUID.randomUUID());
    }

    /** A synthetic number of somebody born on the first of May. */
    private static Iin iin(int n, boolean woman) {
        String born = "%02d0501%d".formatted(FIRST_YEAR + n, woman ? 4 : 3);
        return IntStream.range(0, 100)
                .mapToObj(last -> Iin.parse(born + "509%02d".formatted(last)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
