package kz.yntymaq.cooperative.charter;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the founding documents hold about a person, as told to that person. */
@Configuration
class HeldFoundingPapers {

    @Bean
    HeldData heldFounderParts(HeldQueries held) {
        return held.of(
                "founderParts",
                Set.of("founder_part"),
                """
                select c.name_kk, c.name_ru, p.changed_at, p.thing_kk, p.thing_ru, p.money, p.valuation_number, p.valued_on,
                       p.entity_name_kk, p.entity_name_ru, p.entity_bin, p.entity_seat_kk, p.entity_seat_ru, p.authority
                  from founder_part p join cooperative c on c.id = p.cooperative_id
                 where p.account_id = :person order by p.changed_at desc, p.membership_id""",
                row -> HeldItem.at(row.moment("changed_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("broughtKk", row.words("thing_kk"))
                        .with("broughtRu", row.words("thing_ru"))
                        .with("broughtMoney", row.money("money"))
                        .with("valuationNumber", row.words("valuation_number"))
                        .with("valuedOn", row.day("valued_on"))
                        .with("entityKk", row.words("entity_name_kk"))
                        .with("entityRu", row.words("entity_name_ru"))
                        .with("bin", row.words("entity_bin"))
                        .with("entitySeatKk", row.words("entity_seat_kk"))
                        .with("entitySeatRu", row.words("entity_seat_ru"))
                        .with("authority", row.words("authority")));
    }

    @Bean
    HeldData heldFoundingContracts(HeldQueries held) {
        return held.of(
                "foundingContracts",
                Set.of("founding_contract"),
                """
                select c.name_kk, c.name_ru, f.kept_at, f.concluded_on, f.sha256
                  from founding_contract f
                  join cooperative c on c.id = f.cooperative_id
                  join founding_vote v on v.cooperative_id = f.cooperative_id
                 where v.account_id = :person order by f.kept_at desc, f.cooperative_id""",
                row -> HeldItem.at(row.moment("kept_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("concludedOn", "charter.contract.concluded-on", row.day("concluded_on"))
                        .with("sha256", "charter.contract.hash", row.words("sha256")));
    }

    @Bean
    HeldData heldFoundingVotes(HeldQueries held) {
        return held.of(
                "foundingVotes",
                Set.of("founding_decision", "founding_vote", "founding_board"),
                """
                select c.name_kk, c.name_ru, d.recorded_at, v.vote,
                       case when b.account_id is null then 'NO' else 'YES' end as board,
                       case when d.presiding = v.account_id then 'YES' else 'NO' end as presiding,
                       case when d.secretary = v.account_id then 'YES' else 'NO' end as secretary,
                       case when d.signer = v.account_id then 'YES' else 'NO' end as signer,
                       case when d.valuer = v.account_id then 'YES' else 'NO' end as valuer
                  from founding_vote v
                  join founding_decision d on d.cooperative_id = v.cooperative_id
                  join cooperative c on c.id = v.cooperative_id
                  left join founding_board b on b.cooperative_id = v.cooperative_id and b.account_id = v.account_id
                 where v.account_id = :person order by d.recorded_at desc, v.cooperative_id""",
                row -> HeldItem.at(row.moment("recorded_at"))
                        .with("cooperative", row.named("name_kk", "name_ru"))
                        .with("vote", row.key("charter.vote.", "vote"))
                        .with("board", row.key("charter.board.", "board"))
                        .with("presiding", row.key("charter.board.", "presiding"))
                        .with("secretary", row.key("charter.board.", "secretary"))
                        .with("signer", row.key("charter.board.", "signer"))
                        .with("valuer", row.key("charter.board.", "valuer")));
    }
}
