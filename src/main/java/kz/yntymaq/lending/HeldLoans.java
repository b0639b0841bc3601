package kz.yntymaq.lending;

import java.util.Set;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.account.data.HeldQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The approved microcredits of a person who borrows for themself, with account and pledge, as told to that person. */
@Configuration
class HeldLoans {

    @Bean
    HeldData heldMicrocredits(HeldQueries held) {
        return held.of(
                "loans",
                Set.of("loan_file", "loan_pledge", "loan_receipt", "loan_change"),
                """
                select f.*, a.number,
                       (select string_agg(p.description || ' (' || p.valuer || ')', '; ' order by p.row) from loan_pledge p
                         where p.file_id = f.id) as pledged,
                       (select string_agg(to_char(r.day, 'DD.MM.YYYY') || ' – ' || r.tenge || ' ₸', '; ' order by r.day, r.number)
                          from loan_receipt r
                         where r.file_id = f.id and r.reverses is null
                           and not exists (select from loan_receipt b where b.reverses = r.id)) as receipts,
                       (select string_agg(to_char(coalesce(c.day, cast(c.offered_at as date)), 'DD.MM.YYYY') || ' – ' || c.reason, '; ' order by c.number)
                          from loan_change c where c.file_id = f.id) as changes
                  from loan_file f join application_case_v a on a.id = f.application_id
                 where f.applicant_id = :person order by f.approved_on desc, f.id""",
                row -> HeldItem.at(row.moment("agreed_at"))
                        .with("number", row.words("number"))
                        .with("stage", "lending.stage", row.key("lending.stage.", "stage"))
                        .with("tenge", "lending.terms.tenge", row.money("tenge"))
                        .with("contract", "lending.terms.number", row.words("contract_number"))
                        .with("contractOn", "lending.terms.day", row.day("contract_on"))
                        .with("entrepreneurOn", "lending.entrepreneur.day", row.day("entrepreneur_on"))
                        .with("pledged", "lending.step.pledge", row.words("pledged"))
                        .with("account", "lending.account.iban", row.words("iban"))
                        .with("paidOn", "lending.payout.day", row.day("paid_on"))
                        .with("receipts", "lending.receipts", row.words("receipts"))
                        .with("changes", "lending.change.title", row.words("changes")));
    }
}
