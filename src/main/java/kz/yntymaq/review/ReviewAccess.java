package kz.yntymaq.review;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.LoanApplication;
import kz.yntymaq.application.LoanApplications;
import kz.yntymaq.application.Stage;
import kz.yntymaq.cooperative.Cooperatives;
import kz.yntymaq.page.NotFoundException;
import kz.yntymaq.page.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Who may look at an application by office, and who may do what with it: the akimat of the stage's level
 * whose territory it is, nobody who has a part in the co-operative, and not the same person twice.
 */
@Component
class ReviewAccess {

    private final LoanApplications applications;
    private final Cooperatives cooperatives;

    ReviewAccess(LoanApplications applications, Cooperatives cooperatives) {
        this.applications = applications;
        this.cooperatives = cooperatives;
    }

    /** What keeps an official from acting although the office could. */
    enum Bar {
        OWN_CASE("review.error.own-case"),
        SAME_PERSON("application.error.same-person");

        private final String key;

        Bar(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** A sent application of the actor's territory; being a member of its co-operative opens nothing here. */
    LoanApplication findVisibleTo(Actor actor, UUID id) {
        if (!actor.worksInOffice() || actor.scope() == null) {
            throw new NotFoundException();
        }
        LoanApplication found = applications.findVisibleTo(actor, id);
        if (found.getNumber() == null
                || !actor.scope()
                        .covers(Objects.requireNonNull(found.getAnswers().getVillageCode()))) {
            throw new NotFoundException();
        }
        return found;
    }

    /**
     * The application for an action.
     *
     * @throws NotFoundException when the actor's office never does this, or not in this territory
     * @throws RefusedException when the application is at another stage, or the actor has a part in it
     */
    LoanApplication findFor(Actor actor, UUID id, ReviewAction action) {
        LoanApplication found = findVisibleTo(actor, id);
        if (!actor.is(Role.OFFICIAL)
                || actor.scope().level() == null
                || !action.isOf(actor.scope().level())) {
            throw new NotFoundException();
        }
        if (!officeActions(actor, found).contains(action)) {
            throw new RefusedException("review.error.stage");
        }
        bar(actor, found).ifPresent(bar -> {
            throw new RefusedException(bar.key());
        });
        return found;
    }

    /** What the actor may do now. */
    Set<ReviewAction> actions(Actor actor, LoanApplication application) {
        Set<ReviewAction> actions = officeActions(actor, application);
        return actions.isEmpty() || bar(actor, application).isPresent() ? Set.of() : actions;
    }

    /** Why the actor may do nothing although the office is on turn; empty when that is not so. */
    Optional<Bar> barOnTurn(Actor actor, LoanApplication application) {
        return officeActions(actor, application).isEmpty() ? Optional.empty() : bar(actor, application);
    }

    private static Set<ReviewAction> officeActions(Actor actor, LoanApplication application) {
        Stage stage = application.getStage();
        boolean onTurn = application.getState() == ApplicationState.SUBMITTED
                && stage != null
                && actor.isOfficialOf(stage.level());
        return onTurn ? ReviewAction.at(stage) : EnumSet.noneOf(ReviewAction.class);
    }

    private Optional<Bar> bar(Actor actor, LoanApplication application) {
        if (cooperatives.hadPart(application.getCooperativeId(), actor.accountId())
                || actor.accountId().equals(application.getAnswers().getEditedBy())) {
            return Optional.of(Bar.OWN_CASE);
        }
        boolean concluded = application.getStage() == Stage.DECISION && application.isConcludedBy(actor.accountId());
        return concluded ? Optional.of(Bar.SAME_PERSON) : Optional.empty();
    }
}
