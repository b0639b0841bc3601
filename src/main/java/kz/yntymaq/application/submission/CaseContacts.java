package kz.yntymaq.application.submission;

import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.office.OfficeContacts;
import kz.yntymaq.programme.route.Stage;
import org.springframework.stereotype.Component;

/** Whom the people of a co-operative reach about their application at this moment. */
@Component
class CaseContacts {

    private final OfficeContacts offices;

    CaseContacts(OfficeContacts offices) {
        this.offices = offices;
    }

    /**
     * The akimat on whose desk the application lies; once it is approved, the operator (agent), who concludes
     * the contracts. Empty for a draft, for one that ended otherwise, and where the portal knows no such office.
     */
    Optional<OfficeContacts.Contact> of(Application application) {
        String village = application.getAnswers().getVillageCode();
        if (village == null) {
            return Optional.empty();
        }
        if (application.getState() == ApplicationState.APPROVED && application.getElsewhere() == null) {
            return offices.operator(village);
        }
        Stage stage = application.getStage();
        return stage == null || !application.getState().isWaiting()
                ? Optional.empty()
                : offices.akimat(village, stage.level());
    }

    /** The office whose official refused the application; empty for any other. */
    Optional<OfficeContacts.Contact> refusedBy(Application application) {
        return application.getState() == ApplicationState.REFUSED
                ? offices.ofOfficial(
                        application.lastMove().by(), application.lastMove().at())
                : Optional.empty();
    }
}
