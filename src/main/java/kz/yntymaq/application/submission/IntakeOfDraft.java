package kz.yntymaq.application.submission;

import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.programme.intake.Intakes;
import kz.yntymaq.programme.intake.Intakes.InOblast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells on each page of a draft how intake stands where it will be sent. */
@Component("intakeOfDraft")
class IntakeOfDraft {

    private final Intakes intakes;
    private final Applicants applicants;

    IntakeOfDraft(Intakes intakes, Applicants applicants) {
        this.intakes = intakes;
        this.applicants = applicants;
    }

    /**
     * In the oblast of the project, of whoever applies before a place was chosen; null where there is nothing to tell, and
     * for what was sent before.
     */
    public @Nullable InOblast of(Application application) {
        if (application.getState() != ApplicationState.DRAFT) {
            return null;
        }
        String oblast = application.getAnswers().getOblastCode();
        String place = oblast != null
                ? oblast
                : applicants.facts(application.getApplicantId()).seatCode();
        return intakes.toldToday(application.getProgramme(), place).orElse(null);
    }
}
