package kz.yntymaq.review.complaint;

import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.progress.OfficeRecords;
import kz.yntymaq.territory.Level;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The complaint as applicant and office read it, with what each can do now. */
@Component
@Order(1)
@Transactional(readOnly = true)
class ComplaintRecords implements OfficeRecords {

    private final Complaints complaints;
    private final ComplaintWords words;
    private final LegalText law;
    private final Format format;
    private final Texts texts;

    ComplaintRecords(Complaints complaints, ComplaintWords words, LegalText law, Format format, Texts texts) {
        this.complaints = complaints;
        this.words = words;
        this.law = law;
        this.format = format;
        this.texts = texts;
    }

    @Override
    public List<Sheet> of(Application application, Reader reader) {
        var sheets = new ArrayList<Sheet>();
        complaints.of(application).ifPresent(complaint -> sheets.add(sheet(application, complaint, reader)));
        List<String> told = words.of(application);
        boolean mayFile = complaints.mayFile(application);
        if (mayFile || (sheets.isEmpty() && !told.isEmpty())) {
            sheets.add(new Sheet(
                    texts.get(reader.isOffice() ? "complaint.may.office" : "complaint.may"),
                    List.of(new Fact(texts.get("complaint.how"), String.join(" ", told))),
                    List.of(),
                    mayFile && reader.fillsIn()
                            ? new Next(
                                    texts.get("complaint.file"),
                                    "/cabinet/applications/" + application.getId() + "/complaint")
                            : null));
        }
        return sheets;
    }

    private Sheet sheet(Application application, Complaint complaint, Reader reader) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("complaint.filed-at"), format.time(complaint.getFiledAt())));
        facts.add(new Fact(
                texts.get(reader.isOffice() ? "complaint.words.office" : "complaint.words"), complaint.getWords()));
        facts.add(new Fact(texts.get("complaint.by"), words.office(application, Level.OBLAST)));
        facts.add(new Fact(
                texts.get("complaint.due"),
                format.date(complaint.getDueOn()) + ". " + law.of(ComplaintWay.CONSIDERED)));
        add(
                facts,
                "complaint.outcome",
                complaint.getKept() == null
                        ? texts.get("complaint.waits")
                        : texts.get(complaint.getKept() ? "complaint.keep" : "complaint.cancel"));
        add(facts, "complaint.reason", complaint.getReason());
        add(
                facts,
                "complaint.decided-at",
                complaint.getDecidedAt() == null ? null : format.time(complaint.getDecidedAt()));
        if (!complaint.isGranted() || ComplaintWords.isFresh(application)) {
            facts.add(new Fact(
                    texts.get("complaint.further"),
                    texts.get(
                            complaint.isGranted()
                                    ? "complaint.further.granted"
                                    : complaint.isWaiting() ? "complaint.further.waits" : "complaint.court")));
        }
        return new Sheet(texts.get("complaint"), facts, List.of(), next(application, complaint, reader));
    }

    private @Nullable Next next(Application application, Complaint complaint, Reader reader) {
        return reader.isOffice() && complaint.isWaiting()
                ? new Next(texts.get("complaint.read"), "/office/applications/" + application.getId() + "/complaint")
                : null;
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(texts.get(key), value));
        }
    }
}
