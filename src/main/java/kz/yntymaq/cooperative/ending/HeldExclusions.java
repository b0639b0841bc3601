package kz.yntymaq.cooperative.ending;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Proposals to exclude a person, as told to that person, and those that the person made or handed over. */
@Configuration
class HeldExclusions {

    private static final String NAMES = """
            select cast(id as text) from membership_exclusion
             where :person in (account_id, proposed_by, handed_by)""";

    @Bean
    HeldData exclusionsOfPerson(HeldQueries held) {
        return held.of(
                "exclusions",
                Set.of("membership_exclusion"),
                """
                select c.name_kk, c.name_ru, e.proposed_at, e.state, e.charter_item, e.grounds, e.decided_on, e.notice_due_on,
                       e.handed_on, e.handing, case when e.account_id = :person then e.answer end as answer,
                       case when e.account_id = :person then 'ABOUT_ME' else 'BY_ME' end as side
                  from membership_exclusion e join cooperative c on c.id = e.cooperative_id
                 where :person in (e.account_id, e.proposed_by, e.handed_by) order by e.proposed_at desc, e.id""",
                NAMES,
                row -> HeldItem.at(row.moment("proposed_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("side", row.key("ending.side.", "side"))
                        .with("state", row.key("ending.exclusion.state.", "state"))
                        .with("charterItem", "ending.charter-item", row.words("charter_item"))
                        .with("grounds", "ending.grounds", row.words("grounds"))
                        .with("answer", "ending.answer", row.words("answer"))
                        .with("decidedOn", row.day("decided_on"))
                        .with("noticeDueOn", "ending.notice-due", row.day("notice_due_on"))
                        .with("handedOn", "ending.handed-on", row.day("handed_on"))
                        .with("handing", "ending.handing", row.key("ending.handing.", "handing")));
    }
}
