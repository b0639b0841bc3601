package kz.yntymaq.review.export;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That an official asked for a table of cases, as told to that official. */
@Configuration
class HeldExport {

    @Bean
    HeldData heldExports(HeldQueries held) {
        return held.of(
                "exports",
                Set.of("case_export"),
                "select asked_at as at, id from case_export where account_id = :person order by at desc, id",
                row -> HeldItem.at(row.moment("at")));
    }
}
