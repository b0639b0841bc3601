package kz.yntymaq.application.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.programme.content.AmountFormula;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.SubsidyAmount;
import kz.yntymaq.programme.content.SubsidyAmount.Line;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Tells what counts of the price of purchases, and how the subsidy of each is reckoned. Named {@code @cappedCosts} in templates. */
@Component
class CappedCosts {

    private final ApplicationEditions editions;
    private final Texts texts;
    private final Format format;

    CappedCosts(ApplicationEditions editions, Texts texts, Format format) {
        this.editions = editions;
        this.texts = texts;
        this.format = format;
    }

    /** What counts of each of them, for a reader; nothing where all of every price counts. */
    public List<String> of(Application application) {
        return lines(application, BigDecimal.ZERO)
                .filter(Line::isCapped) // which share is given changes no cap
                .map(line -> texts.get(
                        "application.computed.capped", line.position().name().here(), format.money(line.base())))
                .distinct()
                .toList();
    }

    /** How the sum of each purchase is reckoned by the share without a decision, for a reader; nothing for another subsidy. */
    public List<String> formulas(Application application) {
        Content content = editions.of(application).content();
        AmountFormula formula = content.amount();
        FigureEntry share = formula == null || formula.share() == null
                ? null
                : content.figure(formula.share()).orElse(null);
        return share == null
                ? List.of()
                : lines(application, share.value())
                        .map(line -> line.position().name().here() + ": "
                                + texts.get(
                                        "calculator.investment.sum",
                                        format.money(line.base()),
                                        format.number(share.value()),
                                        format.number(line.counted()))
                                + " = " + format.money(line.sum()))
                        .toList();
    }

    private Stream<Line> lines(Application application, BigDecimal share) {
        Content content = editions.of(application).content();
        GivenAnswers given = application.getAnswers().given();
        return content.amount() == null ? Stream.of() : SubsidyAmount.bought(content, given::rows, share).stream();
    }
}
