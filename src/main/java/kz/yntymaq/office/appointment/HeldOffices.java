package kz.yntymaq.office.appointment;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The offices that a person held or was proposed to, and the links to a password, as told to that person. */
@Configuration
class HeldOffices {

    @Bean
    HeldData heldAppointments(HeldQueries held) {
        return held.of(
                "offices",
                Set.of("appointment"),
                """
                select o.name_kk, o.name_ru, p.appointed_at, p.ended_at
                  from appointment p join office o on o.id = p.office_id
                 where p.account_id = :person order by p.appointed_at desc, p.id""",
                row -> HeldItem.at(row.moment("appointed_at"))
                        .with("office", row.named("name_kk", "name_ru"))
                        .with("endedOn", row.dayOf("ended_at")));
    }

    @Bean
    HeldData heldProposals(HeldQueries held) {
        return held.of(
                "proposals",
                Set.of("appointment_proposal"),
                """
                select o.name_kk, o.name_ru, p.state, p.proposed_at, p.ended_at
                  from appointment_proposal p join office o on o.id = p.office_id
                 where p.account_id = :person order by p.proposed_at desc, p.id""",
                row -> HeldItem.at(row.moment("proposed_at"))
                        .with("office", row.named("name_kk", "name_ru"))
                        .with("state", row.key("account.proposal.state.", "state"))
                        .with("endedOn", row.dayOf("ended_at")));
    }

    @Bean
    HeldData heldLinks(HeldQueries held) {
        return held.of(
                "links",
                Set.of("password_link", "password_link_request"),
                """
                select made_at, expires_at, used_at from password_link where account_id = :person
                union all
                select asked_at, null, null from password_link_request where account_id = :person
                 order by made_at desc""",
                row -> HeldItem.at(row.moment("made_at"))
                        .with("expiresOn", row.dayOf("expires_at"))
                        .with("usedOn", row.dayOf("used_at")));
    }
}
