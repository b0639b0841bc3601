package kz.yntymaq.lending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The approved microcredits of a person who borrows for themself, with account and pledge, as told to that person. */
@Component
@Transactional(readOnly = true)
class HeldLoans implements HeldData {

    private final JdbcClient jdbc;

    HeldLoans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "loans";
    }

    @Override
    public Set<String> tables() {
        return Set.of("loan_file", "loan_pledge");
    }

    @Override
    public int count(UUID person) {
        return jdbc.sql("select count(*) from (select from loan_file where applicant_id = ? limit " + (MAX_COUNTED + 1)
                        + ") held")
                .param(person)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<HeldItem> read(UUID person, int from, int most) {
        return jdbc.sql("""
                        select f.*, a.number,
                               (select string_agg(p.description || ' (' || p.valuer || ')', '; ' order by p.row) from loan_pledge p
                                 where p.file_id = f.id) as pledged
                          from loan_file f join application_case_v a on a.id = f.application_id
                         where f.applicant_id = :person order by f.approved_on desc, f.id limit :most offset :from""")
                .param("person", person)
                .param("most", most)
                .param("from", from)
                .query(HeldLoans::item)
                .list();
    }

    private static HeldItem item(ResultSet row, int number) throws SQLException {
        OffsetDateTime agreed = row.getObject("agreed_at", OffsetDateTime.class);
        return HeldItem.at(agreed == null ? null : agreed.toInstant())
                .with("number", RecordedValue.words(row.getString("number")))
                .with("stage", "lending.stage", RecordedValue.key("lending.stage." + row.getString("stage")))
                .with("tenge", "lending.terms.tenge", RecordedValue.money(row.getBigDecimal("tenge")))
                .with("contract", "lending.terms.number", RecordedValue.words(row.getString("contract_number")))
                .with("contractOn", "lending.terms.day", day(row, "contract_on"))
                .with("entrepreneurOn", "lending.entrepreneur.day", day(row, "entrepreneur_on"))
                .with("pledged", "lending.step.pledge", RecordedValue.words(row.getString("pledged")))
                .with("account", "lending.account.iban", RecordedValue.words(row.getString("iban")))
                .with("paidOn", "lending.payout.day", day(row, "paid_on"));
    }

    private static RecordedValue day(ResultSet row, String column) throws SQLException {
        @Nullable LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? RecordedValue.nothing() : new RecordedValue.Day(day);
    }
}
