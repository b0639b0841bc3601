package kz.yntymaq.lending.repayment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kz.yntymaq.ledger.TiedSums;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.PaidLoans;
import kz.yntymaq.programme.fund.ReturnedMoney;
import kz.yntymaq.work.OneByOne;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Principal that came back, reckoned from each contract with its schedule and payments. What lies apart pays on its day and is posted in the
 * morning of it: until then the ledger has what stood the day before.
 */
@Component
class RepaymentSums implements TiedSums {

    private final PaidLoans loans;
    private final Standings standings;
    private final JdbcClient jdbc;
    private final OneByOne oneByOne;
    private final Clock clock;

    RepaymentSums(PaidLoans loans, Standings standings, JdbcClient jdbc, OneByOne oneByOne, Clock clock) {
        this.loans = loans;
        this.standings = standings;
        this.jdbc = jdbc;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    @Override
    public long each(Consumer<Tied> taker) {
        return oneByOne.through(
                this::next,
                "was not compared",
                file -> loans.find(file)
                        .ifPresent(paid -> ledgerBook(paid.file()).forEach(book -> taker.accept(tied(paid, book)))));
    }

    private Tied tied(PaidLoans.Paid paid, String book) {
        LocalDate today = LocalDate.now(clock);
        return new Tied(
                paid.number(),
                book,
                ReturnedMoney.ACCOUNT,
                paid.file().getApplicationId().toString(),
                List.of(
                        standings.on(paid.file(), today).returned(),
                        standings.on(paid.file(), today.minusDays(1)).returned()));
    }

    /** None where no limit has it: that is told elsewhere. */
    private List<String> ledgerBook(LoanFile file) {
        return jdbc.sql("select fund, oblast_code from limit_held_v where application_id = ? and held = 'PAID'")
                .param(file.getApplicationId())
                .query((row, n) -> ReturnedMoney.book(row.getString("fund"), row.getString("oblast_code")))
                .list();
    }

    private List<UUID> next(@Nullable UUID after) {
        return jdbc.sql("""
                select f.id from loan_file f
                 where f.stage = 'PAID' and (cast(:after as uuid) is null or f.id > :after) order by f.id limit :most""")
                .param("after", after)
                .param("most", OneByOne.PORTION)
                .query(UUID.class)
                .list();
    }
}
