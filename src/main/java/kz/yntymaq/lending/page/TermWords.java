package kz.yntymaq.lending.page;

import java.math.BigDecimal;
import java.util.List;
import kz.yntymaq.lending.LoanTerms;
import kz.yntymaq.lending.page.LoanSteps.Fact;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** The terms of a contract in words, as pages and the paper tell them. */
@Component
class TermWords {

    private final Format format;
    private final Texts texts;

    TermWords(Format format, Texts texts) {
        this.format = format;
        this.texts = texts;
    }

    /** Each term with its name, in the language of the page. @param tenge the approved sum */
    List<Fact> of(BigDecimal tenge, LoanTerms terms) {
        return List.of(
                new Fact(texts.get("lending.terms.number"), terms.number()),
                new Fact(texts.get("lending.terms.day"), format.date(terms.signedOn())),
                new Fact(texts.get("lending.terms.tenge"), format.money(tenge)),
                new Fact(
                        texts.get("lending.terms.rate"),
                        texts.get("calculator.percent", format.number(terms.ratePercent()))),
                new Fact(texts.get("lending.terms.months"), texts.get("lending.months", terms.months())),
                new Fact(texts.get("lending.terms.grace"), texts.get("lending.months", terms.graceMonths())),
                new Fact(
                        texts.get("lending.terms.method"),
                        texts.get(terms.method().key())),
                new Fact(
                        texts.get("lending.terms.days"),
                        texts.get(
                                "lending.terms.days.value",
                                texts.get(terms.days().key()))),
                new Fact(texts.get("lending.terms.first"), format.date(terms.firstOn())));
    }
}
