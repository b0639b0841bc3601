package kz.yntymaq.cooperative.voice;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.data.Erasure;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Requests to become an associated member, and what a person said as one, as told to that person; what nobody decided on goes. */
@Configuration
class HeldVoices {

    @Bean
    HeldData associateRequestsOfPerson(HeldQueries held) {
        return held.of(
                "associate-requests",
                Set.of("associate_request"),
                """
                select c.name_kk, c.name_ru, r.asked_at, case when r.account_id = :person then r.produces end as produces, d.decided_on,
                       case when r.account_id = :person then f.name_kk end as entity_kk, case when r.account_id = :person then f.name_ru end as entity_ru,
                       case when r.account_id = :person then f.bin end as bin, case when r.account_id = :person then f.representative end as rep,
                       case when r.account_id = :person then 'OWN' else 'PROPOSED' end as side
                  from associate_request r join cooperative c on c.id = r.cooperative_id
                       left join associate_decision d on d.request_id = r.id
                       left join associate_entity f on f.id = r.entity_id
                 where :person in (r.account_id, r.asked_by) order by r.asked_at desc, r.id""",
                row -> HeldItem.at(row.moment("asked_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("side", row.key("voice.side.", "side"))
                        .with("produces", "associate.produces", row.words("produces"))
                        .with("entityKk", row.words("entity_kk"))
                        .with("entityRu", row.words("entity_ru"))
                        .with("bin", row.words("bin"))
                        .with("representative", "associate.entity.representative", row.words("rep"))
                        .with("decidedOn", row.day("decided_on")));
    }

    @Bean
    HeldData associateStatementsOfPerson(HeldQueries held) {
        return held.of(
                "associate-statements",
                Set.of("associate_statement"),
                """
                select c.name_kk, c.name_ru, s.said_at, s.words
                  from associate_statement s join associate a on a.id = s.associate_id join cooperative c on c.id = a.cooperative_id
                 where a.account_id = :person order by s.said_at desc, s.question_id""",
                row -> HeldItem.at(row.moment("said_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("message", row.words("words")));
    }

    @Bean
    Erasure erasedAssociateRequests(JdbcClient jdbc) {
        return new ErasedRequests(jdbc);
    }

    /** Requests that no meeting had before it are deleted. */
    @Transactional
    static class ErasedRequests implements Erasure {

        private final JdbcClient jdbc;

        ErasedRequests(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public void erase(UUID person) {
            jdbc.sql("""
                    with gone as (
                      delete from associate_request r where r.account_id = ? and r.associate_id is null
                         and not exists (select from associate_question q where q.request_id = r.id)
                      returning r.entity_id)
                    delete from associate_entity f using gone where f.id = gone.entity_id""").param(person).update();
        }

        @Override
        public List<Line> going(UUID person) {
            return jdbc.sql("""
                    select exists (select from associate_request r where r.account_id = ? and r.associate_id is null
                                      and not exists (select from associate_question q where q.request_id = r.id))""").param(person).query(Boolean.class).single()
                    ? List.of(Line.of("mydata.going.associate-requests"))
                    : List.of();
        }
    }
}
