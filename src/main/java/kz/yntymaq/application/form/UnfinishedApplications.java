package kz.yntymaq.application.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.applicant.UnfinishedWork;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import org.springframework.stereotype.Component;

/** An application that was returned for correction comes first: an official waits for it. A draft comes next. */
@Component
class UnfinishedApplications implements UnfinishedWork {

    private final Applications applications;
    private final Applicants applicants;

    UnfinishedApplications(Applications applications, Applicants applicants) {
        this.applications = applications;
        this.applicants = applicants;
    }

    @Override
    public Optional<Step> of(Actor actor) {
        List<Application> found = applications.findAllOfMember(actor);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, Applicant> chaired = applicants.filledInBy(actor.accountId()).stream()
                .collect(Collectors.toMap(Applicant::id, Function.identity()));
        return first(found, chaired, ApplicationState.CORRECTION_ASKED, "application.cabinet.correct")
                .or(() -> first(found, chaired, ApplicationState.DRAFT, "application.cabinet.draft"));
    }

    private static Optional<Step> first(
            List<Application> found, Map<UUID, Applicant> chaired, ApplicationState state, String key) {
        return found.stream()
                .filter(application ->
                        application.getState() == state && chaired.containsKey(application.getApplicantId()))
                .findFirst()
                .map(application -> new Step(
                        key,
                        "/cabinet/applications/" + application.getId(),
                        Objects.requireNonNull(chaired.get(application.getApplicantId()))
                                .name(),
                        state == ApplicationState.CORRECTION_ASKED));
    }
}
