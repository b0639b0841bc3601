package kz.yntymaq.calculator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.calculator.schedule.Schedule;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** An example in words, as it stands on paper and in a workbook. */
@Component
class LoanFacts {

    private final Texts texts;
    private final Format format;

    LoanFacts(Texts texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    /** A line with its name. */
    record Fact(String name, String value) {}

    List<Fact> of(LoanAnswer answer) {
        Schedule schedule = answer.schedule();
        var facts = new ArrayList<Fact>();
        facts.add(money("calculator.fact.amount", schedule.loan().amount()));
        facts.add(new Fact(
                texts.get("calculator.fact.rate"),
                texts.get("calculator.percent", format.number(schedule.loan().ratePercent()))));
        facts.add(new Fact(
                texts.get("calculator.fact.paid-out"),
                format.date(schedule.loan().paidOut())));
        facts.add(new Fact(
                texts.get("calculator.fact.method"), texts.get(answer.method().key())));
        facts.add(money("calculator.paid", answer.paid()));
        facts.add(money("calculator.overpaid", answer.overpaid()));
        facts.add(new Fact(texts.get("calculator.effective"), effective(answer)));
        return facts;
    }

    private Fact money(String key, BigDecimal tenge) {
        return new Fact(texts.get(key), format.money(tenge));
    }

    private String effective(LoanAnswer answer) {
        return answer.effective() == null
                ? texts.get("calculator.effective.none")
                : texts.get("calculator.percent", format.number(answer.effective()));
    }

    /** Titles of the columns of a schedule: number, day, payment, principal, interest, balance. */
    List<String> titles() {
        return List.of(
                texts.get("calculator.line.number"),
                texts.get("calculator.line.day"),
                texts.get("calculator.line.payment"),
                texts.get("calculator.line.principal"),
                texts.get("calculator.line.interest"),
                texts.get("calculator.line.balance"));
    }
}
