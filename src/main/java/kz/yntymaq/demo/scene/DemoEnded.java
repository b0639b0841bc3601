package kz.yntymaq.demo.scene;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.change.RegisteredChangeSteps;
import kz.yntymaq.cooperative.change.RegisteredChanges;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.closing.ClosingEnds;
import kz.yntymaq.cooperative.closing.ClosingKind;
import kz.yntymaq.cooperative.closing.ClosingProposals;
import kz.yntymaq.cooperative.closing.ClosingViews;
import kz.yntymaq.cooperative.closing.Divisions;
import kz.yntymaq.cooperative.closing.Liquidations;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoCooperatives;
import kz.yntymaq.demo.DemoFoundings.Past;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import kz.yntymaq.kernel.Bilingual;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A co-operative that its members gave another name, so that its papers of before bear the old one, and that was liquidated and has ended. */
@Component
@Profile("demo")
@Order(16)
class DemoEnded implements DemoScene {

    private static final Past PAST = new Past(148, 3, false);
    private static final String BEFORE = "Бурабай жемі";
    private static final Bilingual NAME = new Bilingual("Бурабай азығы", "Бурабай азыгы");

    /** Days ago. */
    private static final int RENAMED = 118;

    private static final int PAID_IN = 108;
    private static final int DISSOLVED = 76;

    private static final List<DemoPerson> MEMBERS =
            List.of(DemoPerson.BURABAY_2, DemoPerson.BURABAY_1, DemoPerson.CHAIR_OF_BEE_KEEPERS);

    private final DemoCooperatives cooperatives;
    private final DemoDecisions decisions;
    private final RegisteredChangeSteps changes;
    private final RegisteredChanges registered;
    private final Shares shares;
    private final ClosingProposals proposals;
    private final Liquidations liquidations;
    private final Divisions divisions;
    private final ClosingEnds ends;
    private final ClosingViews views;
    private final JdbcClient jdbc;
    private final DemoPeople people;
    private final DemoClock clock;

    DemoEnded(
            DemoCooperatives cooperatives,
            DemoDecisions decisions,
            RegisteredChangeSteps changes,
            RegisteredChanges registered,
            Shares shares,
            ClosingProposals proposals,
            Liquidations liquidations,
            Divisions divisions,
            ClosingEnds ends,
            ClosingViews views,
            JdbcClient jdbc,
            DemoPeople people,
            DemoClock clock) {
        this.cooperatives = cooperatives;
        this.decisions = decisions;
        this.changes = changes;
        this.registered = registered;
        this.shares = shares;
        this.proposals = proposals;
        this.liquidations = liquidations;
        this.divisions = divisions;
        this.ends = ends;
        this.views = views;
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void play() {
        UUID id = cooperatives.registered(
                PAST,
                BEFORE,
                Set.of(ActivityKind.SUPPLY),
                "117057100",
                "40000156",
                DemoPerson.DISTRICT_OFFICIAL_OF_BURABAY,
                DemoPerson.BURABAY_2,
                DemoPerson.BURABAY_1,
                DemoPerson.CHAIR_OF_BEE_KEEPERS);
        Actor chair = people.actor(DemoPerson.BURABAY_2);
        Actor official = people.actor(DemoPerson.DISTRICT_OFFICIAL_OF_BURABAY);
        List<Actor> members = MEMBERS.stream().map(people::actor).toList();
        renamed(id, chair, official, members);
        clock.daysAgo(
                PAID_IN,
                () -> MEMBERS.forEach(each -> shares.record(
                        chair,
                        id,
                        membership(id, each),
                        new Contribution(ShareKind.SHARE, new BigDecimal("50000"), LocalDate.now(clock), null),
                        true,
                        UUID.randomUUID())));
        ended(id, chair, official, members);
    }

    private void renamed(UUID id, Actor chair, Actor official, List<Actor> members) {
        var text = new Bilingual(
                "«" + NAME.kk() + "» ауыл шаруашылығы кооперативі",
                "Сельскохозяйственный кооператив «" + NAME.ru() + "»");
        decisions.adopted(
                id,
                RENAMED,
                members,
                meeting -> decisions.put(
                        chair, id, meeting, new CharterWording.Change(CharterItem.NAME_AND_FORM, text, null, 0)));
        clock.daysAgo(
                RENAMED - 3L,
                () -> changes.claim(
                        chair,
                        id,
                        new RegisteredFacts(NAME, "117057100", Set.of(ActivityKind.SUPPLY)),
                        LocalDate.now(clock),
                        UUID.randomUUID()));
        clock.daysAgo(RENAMED - 5L, () -> changes.confirm(official, id, registered.shown(id), UUID.randomUUID()));
    }

    private void ended(UUID id, Actor chair, Actor official, List<Actor> members) {
        var wish = new ClosingProposals.Wish(
                ClosingKind.LIQUIDATION, "Жем бұдан былай ауылдағы дүкеннен алынады", "Сүлейменов Ермек");
        decisions.adopted(
                id, DISSOLVED, members, meeting -> proposals.put(chair, id, wish, meeting, UUID.randomUUID()));
        var draft = new UUID[1];
        clock.daysAgo(DISSOLVED - 2L, () -> {
            UUID claim = liquidations.claim(
                    chair, id, "«Көкше жем» ЖШС", new BigDecimal("48000"), "№ 9 жеткізу шарты", UUID.randomUUID());
            liquidations.settle(chair, id, claim, how("№ 14"), UUID.randomUUID());
            draft[0] = divisions.show(chair, id, new BigDecimal("126000"), UUID.randomUUID());
        });
        clock.daysAgo(DISSOLVED - 14L, () -> {
            divisions.divide(chair, id, draft[0], UUID.randomUUID());
            MEMBERS.forEach(each ->
                    liquidations.pay(chair, id, membership(id, each), how("№ 15 ведомость"), UUID.randomUUID()));
        });
        clock.daysAgo(
                DISSOLVED - 26L,
                () -> ends.claim(
                        chair, id, new ClosingEnds.Entry("№ 412", LocalDate.now(clock), null), UUID.randomUUID()));
        clock.daysAgo(DISSOLVED - 28L, () -> ends.confirm(official, id, views.shown(id), UUID.randomUUID()));
    }

    private Liquidations.How how(String document) {
        return new Liquidations.How(LocalDate.now(clock), document);
    }

    private UUID membership(UUID id, DemoPerson member) {
        return jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(id, people.actor(member).accountId())
                .query(UUID.class)
                .single();
    }
}
