package kz.yntymaq.lending.bank;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.lending.LoanStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The microcredits of an oblast by their numbers: those with a contract whose approval stands. */
@Component
class OblastLoans {

    private final JdbcClient jdbc;

    OblastLoans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NamedLoan> of(String oblast) {
        return jdbc.sql("""
                        select f.id, f.application_id, f.contract_number, a.number, f.stage
                          from loan_file f join application_case_v a on a.id = f.application_id
                         where f.oblast_code = ? and f.contract_number is not null and f.ended_on is null""")
                .param(oblast)
                .query((row, n) -> new NamedLoan(
                        row.getObject("id", UUID.class),
                        row.getObject("application_id", UUID.class),
                        row.getString("contract_number"),
                        row.getString("number"),
                        LoanStage.valueOf(row.getString("stage"))))
                .list();
    }
}
