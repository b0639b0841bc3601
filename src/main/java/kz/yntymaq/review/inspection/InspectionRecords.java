package kz.yntymaq.review.inspection;

import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.progress.OfficeRecords;
import kz.yntymaq.document.Documents;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.RecordedText;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The inspection as applicant and office read it. */
@Component
@Order(1)
@Transactional(readOnly = true)
class InspectionRecords implements OfficeRecords {

    private final Inspections inspections;
    private final Documents documents;
    private final RecordedText recorded;
    private final Format format;
    private final Texts texts;

    InspectionRecords(Inspections inspections, Documents documents, RecordedText recorded, Format format, Texts texts) {
        this.inspections = inspections;
        this.documents = documents;
        this.recorded = recorded;
        this.format = format;
        this.texts = texts;
    }

    @Override
    public List<Sheet> of(Application application, Reader reader) {
        List<Inspection> all = inspections.of(application.getId());
        return all.stream()
                .map(found -> sheet(
                        application,
                        found,
                        reader.isOffice() && found.getNumber() == all.size() ? next(application) : null))
                .toList();
    }

    private @Nullable Next next(Application application) {
        return application.getState().isWaiting() && inspections.mayBeAgain(application)
                ? new Next(
                        texts.get("review.inspection.again"),
                        "/office/applications/" + application.getId() + "/inspection")
                : null;
    }

    private Sheet sheet(Application application, Inspection found, @Nullable Next next) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("review.inspection.day"), format.date(found.getInspectedOn())));
        facts.add(new Fact(
                texts.get("review.inspection.outcome"),
                texts.get(found.isPositive() ? "review.inspection.POSITIVE" : "review.inspection.NEGATIVE")));
        facts.add(new Fact(texts.get("review.inspection.inspectors"), found.getInspectors()));
        facts.add(new Fact(texts.get("review.inspection.present"), found.getPresent()));
        if (found.isVouched()) {
            facts.add(new Fact(texts.get("review.inspection.namesakes"), texts.get("review.inspection.namesakes.yes")));
        }
        if (found.getVideo() != null) {
            facts.add(new Fact(texts.get("review.inspection.video"), found.getVideo()));
        }
        for (Inspection.Item item : found.getItems()) {
            facts.add(new Fact(
                    recorded.of(recorded.fromJson(item.what())),
                    texts.get(item.fits() ? "review.inspection.FITS" : "review.inspection.FITS_NOT") + ". "
                            + item.words()));
        }
        return new Sheet(
                found.getNumber() == 1
                        ? texts.get("review.inspection")
                        : texts.get("review.inspection.numbered", (long) found.getNumber()),
                facts,
                documents.of(InspectionPhotos.OWNER, application.getId()).stream()
                        .filter(InspectionPhotos.of(found.getNumber()))
                        .toList(),
                next);
    }
}
