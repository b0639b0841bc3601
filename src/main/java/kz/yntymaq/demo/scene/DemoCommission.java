package kz.yntymaq.demo.scene;

import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Applications;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import kz.yntymaq.review.commission.Ballot;
import kz.yntymaq.review.commission.CaseVotes;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A commission of five on a case: three have voted, one stands aside, one is waited for. */
@Component
@Profile("demo")
@Order(21)
class DemoCommission implements DemoScene {

    private final CaseVotes votes;
    private final Applications applications;
    private final DemoPeople people;
    private final DemoClock clock;
    private final JdbcClient jdbc;

    DemoCommission(CaseVotes votes, Applications applications, DemoPeople people, DemoClock clock, JdbcClient jdbc) {
        this.votes = votes;
        this.applications = applications;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void play() {
        UUID id = concluding();
        Actor asks = people.actor(DemoPerson.DISTRICT_OFFICIAL);
        int version = applications.findVisibleTo(asks, id).getVersion();
        clock.daysAgo(
                1,
                () -> votes.ask(
                        asks,
                        id,
                        version,
                        account(DemoPerson.COMMISSION_CHAIR),
                        account(DemoPerson.COMMISSION_SECRETARY),
                        Set.of(asks.accountId(), account(DemoPerson.COMMISSION_1), account(DemoPerson.COMMISSION_2)),
                        UUID.randomUUID()));
        clock.daysAgo(0, () -> {
            cast(DemoPerson.COMMISSION_CHAIR, id, Ballot.YES, "Жоба ауылға керек, бағасы нарықтағымен бірдей.");
            cast(
                    DemoPerson.COMMISSION_SECRETARY,
                    id,
                    Ballot.ABSTAIN,
                    "Өткізетін келісімшарты әлі жоқ, сондықтан күмәнім бар.");
            cast(DemoPerson.COMMISSION_1, id, Ballot.YES, "Құжаттары толық, мүшелері өнімді бірге өткізеді.");
            cast(DemoPerson.COMMISSION_2, id, Ballot.RECUSED, "Төраға менің бұрынғы әріптесім, сондықтан қатыспаймын.");
        });
    }

    private UUID account(DemoPerson person) {
        return people.actor(person).accountId();
    }

    private void cast(DemoPerson person, UUID id, Ballot ballot, String reason) {
        Actor actor = people.actor(person);
        votes.cast(actor, id, applications.findVisibleTo(actor, id).getVersion(), ballot, reason, UUID.randomUUID());
    }

    /** The one that waits for the conclusion of the district. */
    private UUID concluding() {
        return jdbc.sql("""
                select id from application_case_v
                 where state = 'SUBMITTED' and stage = 'CONCLUSION' and district_code = '115600000'
                 order by submitted_at, id limit 1""").query(UUID.class).single();
    }
}
