package kz.yntymaq.lending.repayment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.LoanPayout;
import kz.yntymaq.lending.PaidLoans;
import kz.yntymaq.lending.PaidLoans.Paid;
import kz.yntymaq.lending.repayment.rule.Standing;
import kz.yntymaq.programme.fund.ReturnedMoney;
import kz.yntymaq.work.OneByOne;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds borrowers of a payment some working days before its last day, and when that has passed. Each is told once; the row that
 * says so is what keeps a second portal from telling it again. That anybody is reminded is the portal's own order.
 */
@Component
class PaymentReminders {

    /** Working days before the last day of a payment. */
    private static final int DAYS_BEFORE = 5;

    private final PaidLoans loans;
    private final Standings standings;
    private final RepaymentMessages messages;
    private final ReturnedMoney returned;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final OneByOne oneByOne;
    private final Clock clock;

    PaymentReminders(
            PaidLoans loans,
            Standings standings,
            RepaymentMessages messages,
            ReturnedMoney returned,
            WorkingCalendar calendar,
            JdbcClient jdbc,
            OneByOne oneByOne,
            Clock clock) {
        this.loans = loans;
        this.standings = standings;
        this.messages = messages;
        this.returned = returned;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    /** Looks at all that were paid out; what fails is looked at again the next morning. */
    @Scheduled(cron = "0 20 8 * * *", zone = "${yntymaq.zone}")
    void remind() {
        oneByOne.through(
                this::next, "had nobody reminded", file -> loans.find(file).ifPresent(this::remind));
    }

    private List<UUID> next(@Nullable UUID after) {
        return jdbc.sql("""
                select f.id from loan_file f left join loan_pay_by p on p.file_id = f.id
                 where f.stage = 'PAID' and (p.file_id is null or not p.over)
                   and (cast(:after as uuid) is null or f.id > :after)
                 order by f.id limit :most""")
                .param("after", after)
                .param("most", OneByOne.PORTION)
                .query(UUID.class)
                .list();
    }

    /** Of one loan. The calendar may have changed, so that its day is kept anew. */
    private void remind(Paid paid) {
        LoanFile file = paid.file();
        LocalDate today = LocalDate.now(clock);
        Standing standing = standings.on(file, today);
        settle(file, standing, today);
        standings.keep(file, standing.closedOn() != null);
        for (Standing.Line line : standing.overdue()) {
            tell(paid, "OVERDUE", line.payBy(), line.open());
        }
        Standing.Line next = standing.next();
        if (next != null
                && standing.nextOpen().signum() > 0
                && calendar.workingDaysBetween(today, next.payBy()) <= DAYS_BEFORE) {
            tell(paid, "DUE", next.payBy(), standing.nextOpen());
        }
    }

    /** Money that lay apart pays on its day, with no fact that would post it. In the name of who confirmed the pay-out. */
    private void settle(LoanFile file, Standing standing, LocalDate today) {
        LoanPayout payout = Objects.requireNonNull(file.getPayout());
        returned.settle(
                Objects.requireNonNull(payout.confirmedBy()),
                file.getApplicationId(),
                standing.returned(),
                "lending:" + file.getId() + ":" + today);
    }

    private void tell(Paid paid, String kind, LocalDate payBy, BigDecimal tenge) {
        int first = jdbc.sql("""
                        insert into loan_reminder (file_id, pay_by, kind, told_at) values (?, ?, ?, ?) on conflict do nothing""")
                .params(paid.file().getId(), payBy, kind, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (first > 0) {
            messages.remind(
                    paid.file().getApplicantId(),
                    paid.file().getApplicationId(),
                    paid.number(),
                    kind.equals("DUE") ? "due" : "overdue",
                    tenge,
                    payBy);
        }
    }
}
