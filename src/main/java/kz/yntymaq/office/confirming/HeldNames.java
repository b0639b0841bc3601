package kz.yntymaq.office.confirming;

import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.data.Erasure;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names that a person wanted corrected, as told to that person; they go when the person withdraws the consent. */
@Configuration
class HeldNames {

    @Bean
    HeldData heldNameCorrections(HeldQueries held) {
        return held.of(
                "corrections",
                Set.of("name_correction"),
                """
                select family_name, given_name, patronymic, state, asked_at, ended_at, office_kk, office_ru,
                       document_kind, reason
                  from name_correction where account_id = :person order by asked_at desc, id""",
                row -> HeldItem.at(row.moment("asked_at"))
                        .with("familyName", row.words("family_name"))
                        .with("givenName", row.words("given_name"))
                        .with("patronymic", row.words("patronymic"))
                        .with("state", row.key("account.name.state.", "state"))
                        .with("office", row.named("office_kk", "office_ru"))
                        .with("document", row.key("account.document.", "document_kind"))
                        .with("reason", row.words("reason"))
                        .with("endedOn", row.dayOf("ended_at")));
    }

    @Bean
    Erasure erasedNameCorrections(JdbcClient jdbc) {
        return new Erasure() {
            @Override
            public void erase(UUID person) {
                jdbc.sql("delete from name_correction where account_id = ?")
                        .param(person)
                        .update();
            }
        };
    }
}
