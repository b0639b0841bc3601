package kz.yntymaq.application.form;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What helpers did on applications, as told to the helper and to whom it was done for. */
@Configuration
class HeldHelp {

    @Bean
    HeldData heldApplicationHelp(HeldQueries held) {
        return held.of(
                "help",
                Set.of("application_help"),
                """
                select h.act, h.at, a.number from application_help h join loan_application a on a.id = h.application_id
                 where h.helper_id = :person or h.for_account = :person order by h.at desc, h.id""",
                row -> HeldItem.at(row.moment("at"))
                        .with("act", "mydata.field.action", row.key("mydata.help.", "act"))
                        .with("number", row.words("number")));
    }
}
