package kz.yntymaq.review.sitting;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Standing commissions for which an official was named, and those and their sittings that the official entered, as told to that official. */
@Configuration
class HeldSittings {

    @Bean
    HeldData heldCommissions(HeldQueries held) {
        return held.of(
                "standingCommissions",
                Set.of("office_commission", "office_commission_member"),
                """
                select c.named_at, c.confirmed_at, c.order_number, c.order_day, c.replaced_at, m.seat
                  from office_commission c left join office_commission_member m on m.commission_id = c.id and m.member = :person
                 where m.member is not null or :person in (c.named_by, c.confirmed_by) order by c.named_at desc, c.id""",
                row -> HeldItem.at(row.moment("named_at"))
                        .with("orderNumber", row.words("order_number"))
                        .with("firstDay", row.dayOf("confirmed_at"))
                        .with("lastDay", row.dayOf("replaced_at"))
                        .with("seat", row.key("review.sitting.seat.", "seat")));
    }

    @Bean
    HeldData heldSittingsOfCommissions(HeldQueries held) {
        return held.of(
                "commissionSittings",
                Set.of("commission_sitting"),
                """
                select s.called_at, s.number, s.place, s.reason from commission_sitting s
                 where :person in (s.called_by, s.opened_by, s.changed_by) order by s.called_at desc, s.id""",
                row -> HeldItem.at(row.moment("called_at"))
                        .with("sittingNumber", row.words("number"))
                        .with("sittingPlace", row.words("place"))
                        .with("sittingReason", row.words("reason")));
    }
}
