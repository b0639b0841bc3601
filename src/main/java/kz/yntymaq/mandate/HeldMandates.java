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
                select case when m.giver_id = :person then 'GIVEN' else 'TAKEN' end as side,
                       case when m.giver_id = :person then m.called end as helper, m.valid_until, m.given_at, m.ended_at,
                       m.paper_office_kk, m.paper_office_ru, c.name_kk, c.name_ru
                  from mandate m
                  left join mandate t on t.id = m.through_id
                  left join cooperative_v c on c.id = t.helper_cooperative_id
                 where m.giver_id = :person or m.helper_id = :person or m.named_id = :person
                 order by m.given_at desc, m.id""",
                row -> HeldItem.at(row.moment("given_at"))
                        .with("side", "mydata.field.state", row.key("mydata.mandate.", "side"))
                        .with("helper", row.words("helper"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
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
