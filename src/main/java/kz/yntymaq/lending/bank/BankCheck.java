package kz.yntymaq.lending.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.lending.bank.KnownPayments.Known;
import kz.yntymaq.lending.bank.LoanFit.Looks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at the payments of a statement one by one: what each is, or what a person has to look at. Changes nothing. */
@Component
class BankCheck {

    private final OblastLoans loans;
    private final KnownPayments known;
    private final LoanFit fit;

    BankCheck(OblastLoans loans, KnownPayments known, LoanFit fit) {
        this.loans = loans;
        this.known = known;
        this.fit = fit;
    }

    /** A line with what the look came to. */
    record Checked(ReadLine line, Verdict verdict) {}

    /** The lines of a file, in its order, without those that nothing calls payments of a microcredit. */
    List<Checked> all(String oblast, List<ReadLine> lines) {
        List<NamedLoan> all = loans.of(oblast);
        var look = new Look(new LoanNames(all), known.of(oblast, days(lines), null), fit.looks());
        List<Checked> checked = new ArrayList<>();
        for (ReadLine line : lines) {
            Set<NamedLoan> named = look.names().in(line.purpose());
            if (line.sure() || !named.isEmpty()) {
                checked.add(new Checked(line, look.at(line, named)));
            }
        }
        return checked;
    }

    private static List<LocalDate> days(List<ReadLine> lines) {
        return lines.stream().map(ReadLine::day).filter(Objects::nonNull).toList();
    }

    /** A line that was matched, once more: much may have happened since. */
    Verdict again(String oblast, BankLine line, UUID file, UUID application) {
        LocalDate day = Objects.requireNonNull(line.day());
        BigDecimal tenge = Objects.requireNonNull(line.tenge());
        Why same = known.of(oblast, List.of(day), line.statement())
                .of(day, Objects.requireNonNull(line.folded()), tenge, line.payerNumber(), file);
        if (same != null) {
            return same == Why.NUMBER_TAKEN ? Verdict.waits(same, file) : Verdict.repeated(same);
        }
        Why misfit = fit.looks().misfit(application, day, tenge);
        return misfit == null ? Verdict.matched(file) : Verdict.waits(misfit, file);
    }

    /** A look at one file. */
    private record Look(LoanNames names, Known known, Looks looks) {

        Verdict at(ReadLine line, Set<NamedLoan> named) {
            LocalDate day = line.day();
            BigDecimal tenge = line.tenge();
            if (line.wrong() != null || day == null || tenge == null) {
                return Verdict.unreadable(Objects.requireNonNull(line.wrong()));
            }
            List<NamedLoan> paid = named.stream().filter(NamedLoan::isPaid).toList();
            Why same = same(line, day, tenge, paid.size() == 1 ? paid.get(0).file() : null);
            if (same != null && same != Why.NUMBER_TAKEN) {
                return Verdict.repeated(same);
            }
            return named(named, paid, line, day, tenge, same);
        }

        private @Nullable Why same(ReadLine line, LocalDate day, BigDecimal tenge, @Nullable UUID file) {
            String folded = BankCells.folded(line.reference());
            if (folded.isEmpty()) {
                return null;
            }
            Why same = known.of(day, folded, tenge, line.payerNumber(), file);
            known.add(day, folded, tenge, line.payerNumber(), file, Why.SAME_FILE);
            return same;
        }

        private Verdict named(
                Set<NamedLoan> named,
                List<NamedLoan> paid,
                ReadLine line,
                LocalDate day,
                BigDecimal tenge,
                @Nullable Why taken) {
            if (paid.size() != 1) {
                return Verdict.waits(
                        paid.size() > 1 ? Why.SEVERAL : named.isEmpty() ? Why.NOT_FOUND : Why.NOT_PAID, null);
            }
            NamedLoan loan = paid.get(0);
            if (taken != null || line.reference().isEmpty()) {
                return Verdict.waits(taken != null ? taken : Why.NO_REFERENCE, loan.file());
            }
            Why misfit = looks.misfit(loan.application(), day, tenge);
            return misfit == null ? Verdict.matched(loan.file()) : Verdict.waits(misfit, loan.file());
        }
    }
}
