package kz.yntymaq.cooperative.charter;

import java.util.Map;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.springframework.stereotype.Component;

/** The charter on paper, both languages side by side. */
@Component
class CharterPaper {

    private final CharterModel model;
    private final Format format;

    CharterPaper(CharterModel model, Format format) {
        this.model = model;
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
            Bilingual name = model.text(item.key(), language -> new Object[0]);
            rows.heading(new Bilingual(item.number() + ". " + name.kk(), item.number() + ". " + name.ru()));
            rows.text(each.getValue());
        }
        return new BilingualPaper(
                model.text("charter.paper.title", language -> new Object[] {name(charter, language)}),
                charter.isDraft() ? model.text("charter.draft", language -> new Object[0]) : null,
                rows.made());
    }

    private static String name(Charters.View charter, Language language) {
        return new Bilingual(
                        charter.cooperative().getNameKk(), charter.cooperative().getNameRu())
                .in(language);
    }
}
