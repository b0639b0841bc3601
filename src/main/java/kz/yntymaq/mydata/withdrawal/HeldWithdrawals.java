package kz.yntymaq.mydata.withdrawal;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often a person took the consent back, as told to that person. */
@Configuration
class HeldWithdrawals {

    @Bean
    HeldData heldWithdrawn(HeldQueries held) {
        return held.of(
                "withdrawals",
                Set.of("consent_withdrawal"),
                """
                select wish, state, asked_at, ended_at, reason, office_kk, office_ru from consent_withdrawal
                 where account_id = :person order by asked_at desc, id""",
                row -> HeldItem.at(row.moment("asked_at"))
                        .with("wish", row.key("mydata.wish.", "wish"))
                        .with("state", row.key("mydata.withdrawal.", "state"))
                        .with("office", row.named("office_kk", "office_ru"))
                        .with("reason", row.words("reason"))
                        .with("endedOn", row.dayOf("ended_at")));
    }
}
