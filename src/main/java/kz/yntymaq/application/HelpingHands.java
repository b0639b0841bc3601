package kz.yntymaq.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.OnBehalf;
import kz.yntymaq.account.acting.StandingMandates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who worked on an application for its chair. Nothing is done for a chair without the mandate being held first. */
@Component
public class HelpingHands {

    private final StandingMandates mandates;
    private final JdbcClient jdbc;

    HelpingHands(StandingMandates mandates, JdbcClient jdbc) {
        this.mandates = mandates;
        this.jdbc = jdbc;
    }

    /** What a helper did. */
    public enum Act {
        PREPARED,
        SUBMITTED,
        SENT_BACK;

        /** Message key of who did it, with the helper, the chair and the time. */
        public String key() {
            return "mandate.act." + name();
        }
    }

    /**
     * Something that was done for the chair.
     *
     * @param on account of the chair of that time
     * @param at when; of what was prepared, the last time
     */
    public record Help(UUID helper, UUID on, Act act, Instant at) {}

    /**
     * Asked before anything is done for the chair: the mandate stands, and cannot be withdrawn before this is done.
     *
     * @throws kz.yntymaq.kernel.RuleViolationException when it does not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(Actor actor) {
        mandates.hold(actor.help());
    }

    /** Keeps that a helper worked on the answers or documents. Nothing to keep for whoever acts for themself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepared(Actor actor, UUID application, Instant at) {
        OnBehalf help = actor.help();
        if (help != null) {
            jdbc.sql("""
                    insert into application_help (application_id, helper_id, for_account, act, at)
                    values (?, ?, ?, 'PREPARED', ?)
                    on conflict (application_id, helper_id, for_account) where act = 'PREPARED'
                    do update set at = excluded.at""")
                    .params(application, help.helper(), help.giver(), at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Keeps that a helper sent it, and tells the chair. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(Actor actor, UUID application, String number, Act act, Instant at) {
        OnBehalf help = actor.help();
        if (help != null) {
            jdbc.sql(
                            "insert into application_help (application_id, helper_id, for_account, act, at) values (?, ?, ?, ?, ?)")
                    .params(application, help.helper(), help.giver(), act.name(), at.atOffset(ZoneOffset.UTC))
                    .update();
            mandates.tellSent(help, number, "/cabinet/applications/" + application);
        }
    }

    /** What was done for the chair, in the order of its time; the caller has checked who asks. */
    @Transactional(readOnly = true)
    public List<Help> of(UUID application) {
        return jdbc.sql(
                        "select helper_id, for_account, act, at from application_help where application_id = ? order by at, id")
                .param(application)
                .query((row, n) -> new Help(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Act.valueOf(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }
}
