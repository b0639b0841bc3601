package kz.yntymaq.review.queue;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the work queue remembers of an official, as told to that official. */
@Configuration
class HeldQueue {

    @Bean
    HeldData heldOpenedCases(HeldQueries held) {
        return held.of(
                "cases",
                Set.of("opened_case", "office_visit"),
                """
                select a.number, o.opened_at as at, o.application_id as id
                  from opened_case o join application_case_v a on a.id = o.application_id where o.account_id = :person
                union all
                select null, seen_at, account_id from office_visit where account_id = :person
                 order by at desc, id""",
                row -> HeldItem.at(row.moment("at")).with("number", row.words("number")));
    }

    @Bean
    HeldData heldFilters(HeldQueries held) {
        return held.of(
                "filters",
                Set.of("work_filter"),
                """
                select name, address, changed_at from work_filter where account_id = :person
                 order by changed_at desc, id""",
                row -> HeldItem.at(row.moment("changed_at"))
                        .with("name", "review.saved.name", row.words("name"))
                        .with("address", row.words("address")));
    }
}
