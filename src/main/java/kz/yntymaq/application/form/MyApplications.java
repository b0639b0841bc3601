package kz.yntymaq.application.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.office.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The applications on the cabinet's start page, which stands in another room; its template asks for them
 * as {@code @myApplications}.
 */
@Component("myApplications")
class MyApplications {

    private final CurrentActor current;
    private final Applications applications;
    private final Applicants applicants;

    MyApplications(CurrentActor current, Applications applications, Applicants applicants) {
        this.current = current;
        this.applications = applications;
        this.applicants = applicants;
    }

    /** One application with its co-operative. */
    public record Line(Application application, String cooperative) {}

    /** @param mayStart co-operatives that may apply and have nothing open */
    public record Mine(List<Line> lines, List<? extends Applicant> mayStart) {}

    /** What concerns who looks; a fixed number of queries however many there are. */
    public Mine mine() {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return current.of(request).map(this::of).orElseGet(() -> new Mine(List.of(), List.of()));
    }

    private Mine of(Actor actor) {
        List<Application> found = applications.findAllOfMember(actor);
        Map<UUID, ? extends Applicant> names =
                applicants.facts(found.stream().map(Application::getApplicantId).collect(Collectors.toSet()));
        var busy = found.stream()
                .filter(application -> application.getState().isOpen())
                .map(Application::getApplicantId)
                .collect(Collectors.toSet());
        return new Mine(
                found.stream()
                        .map(application -> new Line(
                                application,
                                names.get(application.getApplicantId()).name()))
                        .toList(),
                applicants.filledInBy(actor.accountId()).stream()
                        .filter(chaired -> chaired.canApply() && !busy.contains(chaired.id()))
                        .toList());
    }
}
