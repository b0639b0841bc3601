package kz.yntymaq.cooperative.register;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Memberships, foundings and invitations of a person, as told to that person. */
@Configuration
class HeldCooperatives {

    /** The log names a membership by its id, and papers with numbers of founders by the co-operative's. */
    private static final String NAMES = """
            select cast(id as text) from membership where account_id = :person
            union select cast(cooperative_id as text) from membership where account_id = :person""";

    @Bean
    HeldData heldMemberships(HeldQueries held) {
        return held.of(
                "memberships",
                Set.of("membership"),
                """
                select c.name_kk, c.name_ru, m.state, m.share, m.entrance_fee, m.asked_at, m.decided_on, m.joined_on,
                       m.leave_asked_on, m.left_on
                  from membership m join cooperative c on c.id = m.cooperative_id
                 where m.account_id = :person order by m.asked_at desc, m.id""",
                NAMES,
                row -> HeldItem.at(row.moment("asked_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("state", row.key("cooperative.membership.", "state"))
                        .with("share", row.money("share"))
                        .with("entranceFee", row.money("entrance_fee"))
                        .with("decidedOn", row.day("decided_on"))
                        .with("joinedOn", row.day("joined_on"))
                        .with("leavingAskedOn", row.day("leave_asked_on"))
                        .with("leftOn", row.day("left_on")));
    }

    @Bean
    HeldData heldFoundings(HeldQueries held) {
        return held.of(
                "foundings",
                Set.of("cooperative", "cooperative_election"),
                """
                select distinct c.name_kk, c.name_ru, c.state, c.created_at, c.bin, c.registered_on, c.id
                  from membership m join cooperative c on c.id = m.cooperative_id
                 where m.account_id = :person
                   and (:person in (c.chair_id, c.first_chair_id)
                        or exists (select from cooperative_election e where e.cooperative_id = c.id and e.chair_id = :person))
                 order by c.created_at desc, c.id""",
                row -> HeldItem.at(row.moment("created_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("state", row.key("cooperative.state.", "state"))
                        .with("bin", row.words("bin"))
                        .with("registeredOn", row.day("registered_on")));
    }

    @Bean
    HeldData heldInvitations(HeldQueries held) {
        return held.of(
                "invitations",
                Set.of("invitation", "invitation_silence"),
                """
                select c.name_kk, c.name_ru, i.invited_at as at,
                       case when i.invited_by = :person then 'SENT' else 'RECEIVED' end as side, i.answered_at, i.id
                  from invitation i join cooperative c on c.id = i.cooperative_id
                 where i.invited_by = :person or i.answered_by = :person
                    or i.state = 'OPEN' and i.iin = (select iin from account_iin_v where id = :person)
                union all
                select c.name_kk, c.name_ru, s.since, 'SILENCED', null, c.id
                  from invitation_silence s join cooperative c on c.id = s.cooperative_id where s.account_id = :person
                 order by at desc, id""",
                row -> HeldItem.at(row.moment("at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("side", row.key("mydata.invitation.", "side"))
                        .with("answeredOn", row.dayOf("answered_at")));
    }
}
