package kz.yntymaq.cooperative.charter;

import java.util.Map;
import kz.yntymaq.cooperative.past.FactsAt;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.springframework.stereotype.Component;

/** The charter on paper, both languages side by side. */
@Component
class CharterPaper {

    private final CharterModel model;
    private final FactsAt factsAt;
    private final Format format;

    CharterPaper(CharterModel model, FactsAt factsAt, Format format) {
        this.model = model;
        this.factsAt = factsAt;
        this.format = format;
    }

    BilingualPaper of(Charters.View charter) {
        var rows = new BilingualPaper.Rows();
        if (charter.adoptedOn() != null) {
            Object[] adopted = {
                format.shortDate(charter.adoptedOn()), charter.votesFor(), charter.votesOf(), charter.number()
            };
            rows.text(model.text("charter.paper.adopted", language -> adopted));
            if (charter.effectiveOn() != null && charter.decision() != null) {
                Object[] since = {format.shortDate(charter.effectiveOn()), format.time(charter.recordedAt())};
                rows.text(model.text(charter.decision().key("charter.paper.by-meeting"), language -> since));
            }
        }
        for (Map.Entry<CharterItem, Bilingual> each : charter.texts().entrySet()) {
            CharterItem item = each.getKey();
            Bilingual title = model.text(item.key(), language -> new Object[0]);
            rows.heading(new Bilingual(item.number() + ". " + title.kk(), item.number() + ". " + title.ru()));
            rows.text(each.getValue());
        }
        Bilingual name = name(charter);
        return new BilingualPaper(
                model.text("charter.paper.title", language -> new Object[] {name.in(language)}),
                charter.isDraft() ? model.text("charter.draft", language -> new Object[0]) : null,
                rows.made());
    }

    /** An edition of before the name was changed bears the name of then. */
    private Bilingual name(Charters.View charter) {
        return charter.isDraft()
                ? RegisteredFacts.nameOf(charter.cooperative())
                : factsAt.nameInEdition(charter.cooperative(), charter.number());
    }
}
