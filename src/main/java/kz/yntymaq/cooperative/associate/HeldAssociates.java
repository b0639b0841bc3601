package kz.yntymaq.cooperative.associate;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a person is an associated member, and whom the person recorded as one, as told to that person. */
@Configuration
class HeldAssociates {

    private static final String NAMES = """
            select cast(id as text) from associate where :person in (account_id, recorded_by)""";

    @Bean
    HeldData associatesOfPerson(HeldQueries held) {
        return held.of(
                "associates",
                Set.of("associate", "associate_presence", "associate_entity"),
                """
                select c.name_kk, c.name_ru, a.recorded_at as at, a.decided_on, a.left_on,
                       case when a.account_id = :person then a.exit_asked_at end as exit_asked_at,
                       case when :person in (a.account_id, a.recorded_by) then a.exit_grounds end as exit_grounds,
                       case when a.account_id = :person then a.share end as share,
                       case when a.account_id = :person then a.contract_number end as contract,
                       case when a.account_id = :person then f.name_kk end as entity_kk, case when a.account_id = :person then f.name_ru end as entity_ru,
                       case when a.account_id = :person then f.bin end as bin, case when a.account_id = :person then f.representative end as rep,
                       case when a.account_id = :person then 'ASSOCIATE' else 'RECORDED_BY_ME' end as side, a.id
                  from associate a join cooperative c on c.id = a.cooperative_id left join associate_entity f on f.id = a.entity_id
                 where :person in (a.account_id, a.recorded_by)
                    or exists (select from associate_presence p where p.associate_id = a.id and p.marked_by = :person)
                 order by at desc, a.id""",
                NAMES,
                row -> HeldItem.at(row.moment("at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("side", row.key("associate.side.", "side"))
                        .with("share", row.money("share"))
                        .with("contract", "associate.contract-number", row.words("contract"))
                        .with("entityKk", row.words("entity_kk"))
                        .with("entityRu", row.words("entity_ru"))
                        .with("bin", row.words("bin"))
                        .with("representative", "associate.entity.representative", row.words("rep"))
                        .with("decidedOn", row.day("decided_on"))
                        .with("exitAskedOn", "share.step.asked", row.dayOf("exit_asked_at"))
                        .with("leftOn", row.day("left_on"))
                        .with("exitGrounds", "associate.exit.grounds", row.words("exit_grounds")));
    }
}
