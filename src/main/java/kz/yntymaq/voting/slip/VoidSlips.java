package kz.yntymaq.voting.slip;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Printed slips that were handed out and hold no more: counted for the minutes, and told to those who may have one. */
@Component
class VoidSlips {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    VoidSlips(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The vote is held by who calls. Nothing is told where none was printed. */
    void forget(UUID sitting, UUID question) {
        int voided = jdbc.sql("""
                update voting_secret set voided = voided + printed, paper_key = null, printed = 0
                 where question_id = ? and printed > 0""").param(question).update();
        if (voided > 0) {
            jdbc.sql("select voter from voting_slip where question_id = ? and on_paper order by voter")
                    .param(question)
                    .query(UUID.class)
                    .list()
                    .forEach(each -> events.publishEvent(new SlipVoided(sitting, question, each)));
        }
    }
}
