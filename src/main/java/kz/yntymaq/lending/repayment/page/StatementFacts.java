package kz.yntymaq.lending.repayment.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.lending.repayment.Receipt;
import kz.yntymaq.lending.repayment.rule.Standing;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** What a statement says, in the language in which it is written. */
@Component
class StatementFacts {

    private final Format format;
    private final Texts texts;

    StatementFacts(Format format, Texts texts) {
        this.format = format;
        this.texts = texts;
    }

    /** A line with its name. */
    record Fact(String name, String value) {}

    /** How it stands, in sums, and what was agreed. */
    List<Fact> of(RepaymentPart.View view) {
        Standing standing = view.standing();
        var facts = new ArrayList<Fact>();
        facts.add(fact("lending.repayment.owed-on", format.money(standing.owed())));
        facts.add(fact(
                "lending.arrears",
                standing.daysPastDue() == 0
                        ? texts.get("lending.arrears.NONE")
                        : texts.get(
                                        "lending.repayment.overdue",
                                        format.money(standing.arrears()),
                                        format.money(standing.overduePrincipal()),
                                        format.money(standing.overdueInterest()))
                                + ". "
                                + texts.get("lending.arrears.days", standing.daysPastDue())));
        facts.add(fact("lending.repayment.outstanding", format.money(standing.outstanding())));
        facts.add(fact("lending.repayment.apart", format.money(standing.apart())));
        Standing.Line next = standing.next();
        if (next != null) {
            facts.add(fact(
                    "lending.repayment.next",
                    texts.get(
                            "lending.repayment.next.of",
                            format.money(standing.nextOpen()),
                            format.date(next.payBy()))));
        }
        LocalDate closed = standing.closedOn();
        if (closed == null) {
            facts.add(fact("lending.repayment.payoff", format.money(standing.payoff())));
        }
        if (standing.worstDaysPastDue() > 0) {
            facts.add(fact("lending.repayment.worst", format.number(standing.worstDaysPastDue())));
        }
        view.agreed().forEach(change -> facts.add(fact("lending.change.title", agreed(change))));
        if (closed != null) {
            facts.add(fact("lending.repayment.state", texts.get("lending.repayment.closed", format.date(closed))));
        }
        return facts;
    }

    private String agreed(RepaymentPart.Agreed change) {
        return texts.get(
                change.key(), format.shortDate(change.day()), change.daysPastDue(), format.money(change.arrears()));
    }

    /** A payment in a line. */
    String of(Receipt receipt) {
        String line = texts.get(
                "lending.receipts.line",
                format.shortDate(receipt.day()),
                format.money(receipt.tenge()),
                receipt.reference());
        return receipt.back() == null
                ? line
                : line + " – "
                        + texts.get(
                                "lending.receipt.back.gone",
                                format.shortDate(receipt.back().at()));
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get(key), value);
    }

    /** State of a payment of the schedule on a day. */
    String state(Standing.Line line, LocalDate on) {
        if (line.isCarriedOver() && line.settledOn() != null) {
            return texts.get(
                    "lending.repayment.line.carried",
                    format.money(line.carriedOver()),
                    format.shortDate(line.settledOn()));
        }
        if (line.settledOn() != null) {
            return texts.get(
                    line.isEarly() ? "lending.repayment.early" : "lending.repayment.line.paid",
                    format.shortDate(line.settledOn()));
        }
        String open = texts.get("lending.repayment.line.open", format.money(line.open()));
        return line.isOverdue(on) ? texts.get("lending.repayment.line.overdue") + ", " + open : open;
    }
}
