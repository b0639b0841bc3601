package kz.yntymaq.mandate;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

/** Mandates that a person gave or was given, as told to that person; they end when the person withdraws the consent. */
@Configuration
class HeldMandates {

    @Bean
    HeldData heldMandatesOfPerson(HeldQueries held) {
        return held.of(
                "mandates",
                Set.of("mandate"),
                """
                select case when giver_id = :person then 'GIVEN' else 'TAKEN' end as side,
                       case when giver_id = :person then called end as helper, valid_until, given_at, ended_at,
                       paper_office_kk, paper_office_ru
                  from mandate where giver_id = :person or helper_id = :person order by given_at desc, id""",
                row -> HeldItem.at(row.moment("given_at"))
                        .with("side", "mydata.field.state", row.key("mydata.mandate.", "side"))
                        .with("helper", row.words("helper"))
                        .with("validUntil", "mydata.field.validUntilDay", row.day("valid_until"))
                        .with("office", row.named("paper_office_kk", "paper_office_ru"))
                        .with("endedOn", row.dayOf("ended_at")));
    }

    @Bean
    HeldData heldAssisted(HeldQueries held) {
        return held.of(
                "assisted",
                Set.of("assisted_person"),
                """
                select office_kk, office_ru, entered_at from assisted_person where account_id = :person
                 order by entered_at desc""",
                row -> HeldItem.at(row.moment("entered_at")).with("office", row.named("office_kk", "office_ru")));
    }

    @Bean
    Erasure endedMandates(JdbcClient jdbc, Clock clock) {
        return new Ended(jdbc, clock);
    }

    private record Ended(JdbcClient jdbc, Clock clock) implements Erasure {

        private static final String END = """
                update mandate set state = ?, helper_iin = null, ended_at = ?, version = version + 1
                 where state in ('OFFERED', 'ACTIVE') and\s""";

        @Override
        public List<Line> going(UUID person) {
            boolean any = jdbc.sql("select exists (select from mandate where ? in (giver_id, helper_id))")
                    .param(person)
                    .query(Boolean.class)
                    .single();
            return any ? List.of(Line.of("mydata.going.mandates")) : List.of();
        }

        @Override
        public void erase(UUID person) {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            jdbc.sql(END + "giver_id = ?").params("WITHDRAWN", now, person).update();
            jdbc.sql(END + "helper_id = ?").params("GIVEN_UP", now, person).update();
            jdbc.sql("update mandate set called = '–', iin_end = '0000' where helper_id = ?")
                    .param(person)
                    .update();
        }
    }
}
