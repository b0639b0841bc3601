package kz.yntymaq.mandate;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mandates that a person gave or was given, as told to that person. */
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
}
