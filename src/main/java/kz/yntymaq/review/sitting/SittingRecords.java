package kz.yntymaq.review.sitting;

import java.util.List;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.progress.OfficeRecords;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sittings on whose agenda a case stands, as offices read the case. */
@Component
@Order(1)
@Transactional(readOnly = true)
class SittingRecords implements OfficeRecords {

    private final SittingStore store;
    private final Format format;
    private final Texts texts;

    SittingRecords(SittingStore store, Format format, Texts texts) {
        this.store = store;
        this.format = format;
        this.texts = texts;
    }

    @Override
    public List<Sheet> of(Application application, Reader reader) {
        if (!reader.isOffice()) {
            return List.of();
        }
        List<Fact> facts = store.ofCase(application.getId()).stream()
                .filter(sitting -> sitting.offAt() == null && sitting.has(application.getId()))
                .map(sitting -> new Fact(
                        texts.get("review.sitting.number", (long) sitting.number()),
                        format.time(sitting.startsAt()) + ", " + sitting.place()))
                .toList();
        return facts.isEmpty()
                ? List.of()
                : List.of(new Sheet(texts.get("review.sitting.of-case"), facts, List.of(), null));
    }
}
