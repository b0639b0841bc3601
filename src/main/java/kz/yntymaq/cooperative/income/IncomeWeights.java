package kz.yntymaq.cooperative.income;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.trade.Deal;
import kz.yntymaq.kernel.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Among whom the net income of a year is divided, and by what: who was a member at the end of the year, and, where participation
 * counts, who left during it and took part. Whose membership has ended since is owed a part too (article 30, point 2).
 */
@Component
class IncomeWeights {

    private final JdbcClient jdbc;

    IncomeWeights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number in the register of shares @param value tenge, or one where each gets the same */
    record Weight(UUID membership, int number, BigDecimal value) {}

    /** An associated member of that year. @param contract number of the contract */
    record Associate(UUID id, String name, String contract) {}

    /** Of all members of a year, by number. */
    List<Weight> of(UUID cooperative, int year, IncomeBasis basis) {
        return jdbc.sql("""
                select s.membership_id, s.number,
                       case :basis
                         when 'EQUALLY' then 1.00
                         when 'SHARES' then greatest(0.00, coalesce((
                           select sum(e.amount) from ledger_entry_v e
                            where e.book = 'SHARES:' || cast(s.cooperative_id as text) and e.subject = cast(s.membership_id as text)
                              and e.account in ('SHARE', 'ADDITIONAL') and e.value_date <= :until), 0.00))
                         else greatest(0.00, coalesce((
                           select sum(t.amount) from trade_entry t
                            where t.membership_id = s.membership_id and t.day between :from and :until
                              and t.deal in (:deals)), 0.00)) end as value
                  from share_member s
                  join membership m on m.id = s.membership_id
                 where s.cooperative_id = :cooperative and m.joined_on <= :until
                   and (m.left_on is null or m.left_on > :until
                        or (:participation and exists (
                              select from trade_entry t
                               where t.membership_id = s.membership_id and t.day between :from and :until)))
                 order by s.number""")
                .param("cooperative", cooperative)
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", LocalDate.of(year, 12, 31))
                .param("basis", basis.name())
                .param("participation", !basis.deals().isEmpty())
                .param("deals", basis.deals().isEmpty() ? List.of("") : names(basis))
                .query((row, n) -> new Weight(
                        row.getObject("membership_id", UUID.class), row.getInt("number"), row.getBigDecimal("value")))
                .list();
    }

    private static List<String> names(IncomeBasis basis) {
        return basis.deals().stream().map(Deal::name).sorted().toList();
    }

    /** Associated members of a year, by name. */
    List<Associate> associates(UUID cooperative, int year) {
        return jdbc.sql("""
                select a.id, a.name, coalesce(f.name_ru, a.name) as name_ru, a.contract_number
                  from associate a left join associate_entity f on f.id = a.entity_id
                 where a.cooperative_id = :cooperative and a.paid_on <= :until and (a.left_on is null or a.left_on > :from)
                 order by a.name collate kazakh, a.id""")
                .param("cooperative", cooperative)
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", LocalDate.of(year, 12, 31))
                .query((row, n) -> new Associate(
                        row.getObject("id", UUID.class),
                        new Bilingual(row.getString("name"), row.getString("name_ru")).here(),
                        row.getString("contract_number")))
                .list();
    }
}
