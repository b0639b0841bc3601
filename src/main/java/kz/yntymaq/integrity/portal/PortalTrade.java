package kz.yntymaq.integrity.portal;

import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.integrity.fact.Population.Delivery;
import kz.yntymaq.integrity.fact.Population.Payment;
import kz.yntymaq.integrity.fact.Population.Sale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What co-operatives took in and sold by their own book of trade, and what their members were paid. */
@Component
class PortalTrade {

    private static final String LINES = """
            select t.cooperative_id, p.party, t.day, t.product, t.unit, t.quantity, t.price
              from trade_line_v t
              join cooperative_lived_v c on c.cooperative_id = t.cooperative_id
              left join cooperative_party_v p on p.membership_id = t.membership_id
             where t.day <= :day and t.deal in (:deals) order by t.cooperative_id, t.day, t.id""";

    private final JdbcClient jdbc;

    PortalTrade(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Members alone deliver by the book; what others brought nobody tells the portal. */
    List<Delivery> deliveries(LocalDate day) {
        return jdbc.sql(LINES)
                .param("day", day)
                .param("deals", List.of("DELIVERY"))
                .query((row, n) -> new Delivery(
                        row.getString("cooperative_id"),
                        row.getString("party"),
                        PortalPopulation.day(row, "day"),
                        row.getString("product"),
                        row.getString("unit"),
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("price")))
                .list();
    }

    /** What members bought of it, and what others did, of whom the book names none. */
    List<Sale> sales(LocalDate day) {
        return jdbc.sql(LINES)
                .param("day", day)
                .param("deals", List.of("PURCHASE", "SALE"))
                .query((row, n) -> new Sale(
                        row.getString("cooperative_id"),
                        PortalPopulation.day(row, "day"),
                        row.getString("product"),
                        row.getString("unit"),
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("price"),
                        row.getString("party")))
                .list();
    }

    List<Payment> payments(LocalDate day) {
        return jdbc.sql("""
                select m.cooperative_id, coalesce(p.party, a.party) as party, m.paid_on, m.kind, m.amount
                  from member_paid_v m
                  join cooperative_lived_v c on c.cooperative_id = m.cooperative_id
                  left join cooperative_party_v p on p.membership_id = m.membership_id
                  left join associate_party_v a on a.associate_id = m.associate_id
                 where m.paid_on <= :day and coalesce(p.party, a.party) is not null order by 1, 3, 2, 4, 5""")
                .param("day", day)
                .query((row, n) -> new Payment(
                        row.getString("cooperative_id"),
                        row.getString("party"),
                        PortalPopulation.day(row, "paid_on"),
                        row.getString("kind"),
                        row.getBigDecimal("amount")))
                .list();
    }
}
