package kz.yntymaq.review.complaint;

import java.util.List;
import java.util.Objects;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.office.OfficeContacts;
import kz.yntymaq.territory.Level;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
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

    /** How the newest complaint stands, in one sentence or two; null where there is none, and once a granted one has taken its course. */
    public @Nullable String state(Application application) {
        return complaints
                .of(application)
                .filter(complaint -> complaint.isGranted()
                        ? isFresh(application)
                        : application.getState() == ApplicationState.REFUSED && isOfTheLast(application, complaint))
                .map(complaint -> state(application, complaint))
                .orElse(null);
    }

    /** Whether the check that a granted complaint began goes on: nothing else has moved the application since. */
    static boolean isFresh(Application application) {
        return ApplicationEvent.of(application.lastMove()) == ApplicationEvent.COMPLAINT_GRANTED;
    }

    /** Whether it was of the refusal that stands: after one that was taken back there may be another. */
    private static boolean isOfTheLast(Application application, Complaint complaint) {
        return complaint.getStep() == application.getTransitions().lastIndexOf(application.lastMove());
    }

    private String state(Application application, Complaint complaint) {
        String office = office(application, Level.OBLAST);
        String filed = format.date(complaint.getFiledAt());
        return complaint.getKept() == null
                ? texts.get("complaint.state.waits", filed, office, format.date(complaint.getDueOn()))
                : texts.get(
                        complaint.getKept() ? "complaint.state.kept" : "complaint.state.granted",
                        filed,
                        office,
                        format.date(complaint.getDecidedAt()));
    }

    /** The akimat that considers it. */
    String office(Application application, Level level) {
        return offices.akimat(Objects.requireNonNull(application.getAnswers().getVillageCode()), level)
                .map(OfficeContacts.Contact::name)
                .orElseGet(() -> texts.get("complaint.oblast"));
    }
}
