package kz.yntymaq.review.talk;

import java.util.List;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.progress.OfficeRecords;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from the pages of a case to what is written about it. */
@Component
@Order(1)
class TalkSheets implements OfficeRecords {

    private final TalkRows rows;
    private final Texts texts;
    private final Format format;

    TalkSheets(TalkRows rows, Texts texts, Format format) {
        this.rows = rows;
        this.texts = texts;
        this.format = format;
    }

    @Override
    public List<Sheet> of(Application application, Reader reader) {
        if (application.getNumber() == null || reader == Reader.MEMBER) {
            return List.of();
        }
        List<TalkRows.Summary> said = rows.summary(application.getId(), reader.isOffice());
        if (said.isEmpty() && (reader == Reader.TIED || !TalkRule.isOpen(application))) {
            return List.of();
        }
        String words = said.stream()
                .findFirst()
                .map(each -> texts.get("talk.many", each.many(), format.time(each.last())))
                .orElseGet(() -> texts.get(reader.fillsIn() ? "talk.none.applicant" : "talk.none.office"));
        return List.of(Sheet.ofPapers(texts.get("talk"), List.of(new Paper(words, application.getId() + "/talk"))));
    }
}
