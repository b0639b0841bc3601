package kz.yntymaq.review.reopening;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.review.reopening.Reopening.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What officials do to have a decision taken anew, by the service of the portal, with what the page would show at this moment. */
public final class ReopeningActs {

    static final String WORDS = "Бағалау есебі 4-қосымшада тұрған, оны көрмей қалдық.";

    private final Reopenings reopenings;
    private final JdbcClient jdbc;

    public ReopeningActs(Reopenings reopenings, JdbcClient jdbc) {
        this.reopenings = reopenings;
        this.jdbc = jdbc;
    }

    public void propose(Actor actor, UUID application) {
        propose(actor, application, UUID.randomUUID());
    }

    void propose(Actor actor, UUID application, UUID once) {
        reopenings.propose(actor, application, once, version(application), Found.MISTAKE, WORDS);
    }

    public void confirm(Actor actor, UUID application) {
        answer(actor, application, Outcome.CONFIRM);
    }

    public void turnDown(Actor actor, UUID application) {
        answer(actor, application, Outcome.TURN_DOWN);
    }

    public void takeBack(Actor actor, UUID application) {
        answer(actor, application, Outcome.TAKE_BACK);
    }

    void answer(Actor actor, UUID application, Outcome outcome) {
        reopenings.answer(
                actor, application, UUID.randomUUID(), version(application), waiting(application), outcome, WORDS);
    }

    /** The proposal that waits; one that is not there where none does. */
    UUID waiting(UUID application) {
        return jdbc.sql("select id from reopening where application_id = ? and state = 'PROPOSED'")
                .param(application)
                .query(UUID.class)
                .optional()
                .orElseGet(UUID::randomUUID);
    }

    private int version(UUID application) {
        return jdbc.sql("select version from loan_application where id = ?")
                .param(application)
                .query(Integer.class)
                .single();
    }
}
