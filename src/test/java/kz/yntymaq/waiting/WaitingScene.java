package kz.yntymaq.waiting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Applications;
import kz.yntymaq.review.Cases;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of the milk subsidy with co-operatives that wait in them, each list in an oblast of its own. */
class WaitingScene {

    static final String EDITION = "MILK-2026-01-27";
    static final String FUND = "MILK";

    private static final AtomicInteger count = new AtomicInteger();

    private final WaitingLists lists;
    private final Applications applications;
    private final People people;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<UUID, Someone> chairs = new HashMap<>();
    private final Iterator<String> oblasts;

    WaitingScene(
            WaitingLists lists,
            Applications applications,
            People people,
            JdbcClient jdbc,
            TestClock clock,
            TransactionTemplate transaction) {
        this.lists = lists;
        this.applications = applications;
        this.people = people;
        this.jdbc = jdbc;
        this.cases = new Cases(jdbc, people, clock);
        this.transaction = transaction;
        this.oblasts = jdbc.sql("""
                        select t.code from territory t where t.level = 'OBLAST'
                           and not exists (select 1 from waiting_place p where p.oblast_code = t.code) order by t.code""").query(String.class).list().iterator();
    }

    /** A list in which nobody waits. */
    Queue freshQueue() {
        return new Queue(oblasts.next(), FUND);
    }

    /** What an approved application of a new co-operative would enter with. */
    Entry entry(Queue queue, Instant placedAt, String due) {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        UUID cooperative = cases.cooperative(chair, Places.ZERENDI_VILLAGE);
        UUID application = applications.startOrContinue(people.actor(chair), cooperative, FUND);
        chairs.put(application, chair);
        return new Entry(
                application,
                cooperative,
                EDITION,
                "MILK-TEST-" + count.incrementAndGet(),
                queue.oblastCode(),
                null,
                placedAt,
                new BigDecimal(due));
    }

    UUID enter(Entry entry) {
        Actor official = official(entry.oblastCode());
        transaction.executeWithoutResult(status -> lists.enter(official.accountId(), entry));
        return entry.applicationId();
    }

    UUID enter(Queue queue, Instant placedAt, String due) {
        return enter(entry(queue, placedAt, due));
    }

    /** An official becomes a relative of a new member of who applied. */
    void relative(UUID application, Someone official) {
        UUID cooperative = jdbc.sql("select applicant_id from loan_application where id = ?")
                .param(application)
                .query(UUID.class)
                .single();
        cases.relative(cooperative, official);
    }

    /** An official of an oblast's akimat. */
    Actor official(String oblastCode) {
        return people.actor(people.official(oblastCode));
    }

    /** Who fills in for the applicant of an application. */
    Someone chair(UUID application) {
        return Objects.requireNonNull(chairs.get(application));
    }
}
