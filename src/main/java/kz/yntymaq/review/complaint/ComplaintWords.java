package kz.yntymaq.review.complaint;

import java.util.List;
import java.util.Objects;
import kz.yntymaq.application.Application;
import kz.yntymaq.office.OfficeContacts;
import kz.yntymaq.territory.Level;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells to whom and until when a refusal may be complained of, in the language of the reader. */
@Component
@Transactional(readOnly = true)
public class ComplaintWords {

    private final Complaints complaints;
    private final OfficeContacts offices;
    private final Texts texts;
    private final Format format;
    private final LegalText law;

    ComplaintWords(Complaints complaints, OfficeContacts offices, Texts texts, Format format, LegalText law) {
        this.complaints = complaints;
        this.offices = offices;
        this.texts = texts;
        this.format = format;
        this.law = law;
    }

    /** What is told of it, a line each; nothing where no refusal stands, and where the state's own system refused. */
    public List<String> of(Application application) {
        return complaints.way(application).map(way -> lines(application, way)).orElse(List.of());
    }

    private List<String> lines(Application application, ComplaintWay way) {
        return way.above() == null
                ? List.of(texts.get("complaint.nobody-above"))
                : List.of(
                        texts.get("complaint.to", office(application, way.above()), format.date(way.until())),
                        texts.get("complaint.term", law.of(ComplaintWay.TERM)),
                        texts.get("complaint.own"));
    }

    /** The akimat that considers it. */
    String office(Application application, Level level) {
        return offices.akimat(Objects.requireNonNull(application.getAnswers().getVillageCode()), level)
                .map(OfficeContacts.Contact::name)
                .orElseGet(() -> texts.get("complaint.oblast"));
    }
}
