package kz.yntymaq.cooperative.heir;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is on record of a person as an heir, and of deaths and heirs that the person recorded as chair. */
@Configuration
class HeldHeirs {

    private static final String NAMES = """
            select cast(id as text) from membership_heir where :person in (account_id, named_by)
            union select cast(membership_id as text) from membership_death where :person in (recorded_by, seen_by)
            union select cast(membership_id as text) from membership_death_back where :person in (recorded_by, seen_by, taken_back_by)""";

    @Bean
    HeldData heirsOfPerson(HeldQueries held) {
        return held.of(
                "heirs",
                Set.of("membership_death", "membership_death_back", "membership_heir", "membership_heir_payment"),
                """
                select c.name_kk, c.name_ru, h.named_at as at, h.state, h.settled_on,
                       case when h.account_id = :person then h.amount end as amount,
                       case when h.account_id = :person then h.name end as name,
                       case when h.account_id = :person then 'HEIR' else 'NAMED_BY_ME' end as side, h.id
                  from membership_heir h
                  join membership_death d on d.membership_id = h.membership_id
                  join cooperative c on c.id = d.cooperative_id
                 where :person in (h.account_id, h.named_by)
                union all
                select c.name_kk, c.name_ru, d.recorded_at, null, null, null, null, 'DEATH_BY_ME', d.membership_id
                  from membership_death d join cooperative c on c.id = d.cooperative_id where d.recorded_by = :person
                union all
                select c.name_kk, c.name_ru, d.seen_at, null, null, null, null, 'PAPER_SEEN_BY_ME', d.membership_id
                  from membership_death d join cooperative c on c.id = d.cooperative_id where d.seen_by = :person
                union all
                select c.name_kk, c.name_ru, d.recorded_at, null, null, null, null, 'DEATH_OF_ME', d.membership_id
                  from membership_death d join cooperative c on c.id = d.cooperative_id
                  join membership m on m.id = d.membership_id where m.account_id = :person
                union all
                select c.name_kk, c.name_ru, d.taken_back_at, null, null, null, null,
                       case when m.account_id = :person then 'DEATH_OF_ME_BACK' else 'DEATH_BACK_BY_ME' end, d.id
                  from membership_death_back d join cooperative c on c.id = d.cooperative_id
                  join membership m on m.id = d.membership_id
                 where :person in (m.account_id, d.recorded_by, d.seen_by, d.taken_back_by)
                 order by at desc, id""",
                NAMES,
                row -> HeldItem.at(row.moment("at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("side", row.key("heir.side.", "side"))
                        .with("state", row.key("heir.state.", "state"))
                        .with("name", "heir.name", row.words("name"))
                        .with("amount", "heir.amount", row.money("amount"))
                        .with("on", "heir.settled-on", row.day("settled_on")));
    }
}
