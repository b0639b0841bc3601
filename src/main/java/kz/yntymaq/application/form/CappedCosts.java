package kz.yntymaq.application.form;

import java.math.BigDecimal;
import java.util.List;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.SubsidyAmount;
import kz.yntymaq.programme.content.SubsidyAmount.Line;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Tells of purchases whose price is above the largest cost that counts. Named {@code @cappedCosts} in templates. */
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
        Content content = editions.of(application).content();
        if (content.amount() == null) {
            return List.of();
        }
        GivenAnswers given = application.getAnswers().given();
        return SubsidyAmount.bought(content, given::rows, BigDecimal.ZERO)
                .stream() // which share is given changes no cap
                .filter(Line::isCapped)
                .map(line -> texts.get(
                        "application.computed.capped", line.position().name().here(), format.money(line.base())))
                .distinct()
                .toList();
    }
}
