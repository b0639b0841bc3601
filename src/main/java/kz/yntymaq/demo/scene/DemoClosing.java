package kz.yntymaq.demo.scene;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.closing.ClosingEnds;
import kz.yntymaq.cooperative.closing.ClosingKind;
import kz.yntymaq.cooperative.closing.ClosingProposals;
import kz.yntymaq.cooperative.closing.ClosingViews;
import kz.yntymaq.cooperative.closing.ClosingWords;
import kz.yntymaq.cooperative.closing.Divisions;
import kz.yntymaq.cooperative.closing.Liquidations;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A co-operative with a loan whose members decided to liquidate it: creditors are paid, the division is shown to the members, and one of
 * them objects. Another one was divided in two.
 */
@Component
@Profile("demo")
@Order(12)
class DemoClosing implements DemoScene {

    private static final int PAID_IN = 40;
    private static final int HELD = 12;
    private static final long FEW = 8;

    private final ClosingProposals proposals;
    private final Shares shares;
    private final JdbcClient jdbc;
    private final Liquidations liquidations;
    private final Divisions divisions;
    private final ClosingWords words;
    private final ClosingEnds ends;
    private final ClosingViews views;
    private final DemoDecisions decisions;
    private final DemoPeople people;
    private final DemoClock clock;

    DemoClosing(
            ClosingProposals proposals,
            Shares shares,
            JdbcClient jdbc,
            Liquidations liquidations,
            Divisions divisions,
            ClosingWords words,
            ClosingEnds ends,
            ClosingViews views,
            DemoDecisions decisions,
            DemoPeople people,
            DemoClock clock) {
        this.proposals = proposals;
        this.shares = shares;
        this.jdbc = jdbc;
        this.liquidations = liquidations;
        this.divisions = divisions;
        this.words = words;
        this.ends = ends;
        this.views = views;
        this.decisions = decisions;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void play() {
        liquidated();
        separated();
    }

    private void liquidated() {
        UUID id = people.cooperative("Зеренді жабдық");
        Actor chair = people.actor(DemoPerson.ZERENDI_3);
        clock.daysAgo(PAID_IN, () -> {
            paidIn(chair, id, DemoPerson.ZERENDI_3, "90000");
            paidIn(chair, id, DemoPerson.KUSEP_1, "150000");
            paidIn(chair, id, DemoPerson.KUSEP_2, "60000");
        });
        decided(
                id,
                new ClosingProposals.Wish(
                        ClosingKind.LIQUIDATION,
                        "Жабдықты бірге сатып алудың қажеті қалмады",
                        "Шмидт Андрей, Қожахметов Дархан"),
                List.of(chair, people.actor(DemoPerson.KUSEP_1), people.actor(DemoPerson.KUSEP_2)));
        var feed = new UUID[1];
        clock.daysAgo(HELD - 2L, () -> {
            feed[0] = claim(chair, id, "«Көкше жем» ЖШС", "184500", "№ 4 жеткізу шарты");
            UUID paid = claim(chair, id, "Зеренді ауданының салық бөлімі", "21300", "№ 118 хабарлама");
            liquidations.settle(chair, id, paid, new Liquidations.How(LocalDate.now(clock), "№ 31"), UUID.randomUUID());
        });
        clock.daysAgo(HELD - FEW, () -> {
            liquidations.settle(
                    chair, id, feed[0], new Liquidations.How(LocalDate.now(clock), "№ 34"), UUID.randomUUID());
            UUID mistaken = claim(chair, id, "Ауылдық су құбыры", "9000", "№ 2 шот");
            liquidations.withdraw(chair, id, mistaken, "Бұл шот басқа кооперативтікі", UUID.randomUUID());
            divisions.show(chair, id, new BigDecimal("214300"), UUID.randomUUID());
        });
        clock.daysAgo(
                2,
                () -> words.say(
                        people.actor(DemoPerson.KUSEP_1),
                        id,
                        "Ескі тіркеме сатылмаған сияқты. Оның құны қайда?",
                        UUID.randomUUID()));
    }

    private void paidIn(Actor chair, UUID id, DemoPerson member, String tenge) {
        UUID membership = jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(id, people.actor(member).accountId())
                .query(UUID.class)
                .single();
        shares.record(
                chair,
                id,
                membership,
                new Contribution(ShareKind.SHARE, new BigDecimal(tenge), LocalDate.now(clock), null),
                true,
                UUID.randomUUID());
    }

    private UUID claim(Actor chair, UUID id, String creditor, String tenge, String paper) {
        return liquidations.claim(chair, id, creditor, new BigDecimal(tenge), paper, UUID.randomUUID());
    }

    /** A part of it became another co-operative, which the district has confirmed: it goes on. */
    private void separated() {
        UUID id = people.cooperative("Ақ бұлақ");
        Actor chair = people.actor(DemoPerson.KUSEP_1);
        decided(
                id,
                new ClosingProposals.Wish(
                        ClosingKind.SEPARATION, "Құдық қазу жеке кооператив болады", "«Ақ бұлақ құдық» кооперативі"),
                List.of(chair, people.actor(DemoPerson.ZERENDI_1), people.actor(DemoPerson.ZERENDI_2)));
        clock.daysAgo(
                4,
                () -> ends.claim(
                        chair, id, new ClosingEnds.Entry("№ 77", LocalDate.now(clock), null), UUID.randomUUID()));
        clock.daysAgo(
                2,
                () -> ends.confirm(people.actor(DemoPerson.DISTRICT_OFFICIAL), id, views.shown(id), UUID.randomUUID()));
    }

    private void decided(UUID id, ClosingProposals.Wish wish, List<Actor> members) {
        decisions.adopted(
                id, HELD, members, meeting -> proposals.put(members.get(0), id, wish, meeting, UUID.randomUUID()));
    }
}
