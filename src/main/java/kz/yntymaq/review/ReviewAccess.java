package kz.yntymaq.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.Scope;
import kz.yntymaq.applicant.Tie;
import kz.yntymaq.applicant.Ties;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.programme.route.Route;
import kz.yntymaq.programme.route.Stage;
import kz.yntymaq.territory.Level;
import kz.yntymaq.waiting.WaitingLists;
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may look at an application by office, and who may do what with it: the akimat of the stage's level
 * whose territory it is, nobody who has a part in the co-operative or helped with it, and not the same person twice.
 */
@Component
public class ReviewAccess {

    private final Applications applications;
    private final ApplicationEditions editions;
    private final Ties ties;
    private final WaitingLists lists;
    private final VersionCheck versions;
    private final Clock clock;

    ReviewAccess(
            Applications applications,
            ApplicationEditions editions,
            Ties ties,
            WaitingLists lists,
            VersionCheck versions,
            Clock clock) {
        this.editions = editions;
        this.lists = lists;
        this.ties = ties;
        this.versions = versions;
        this.clock = clock;
        this.applications = applications;
    }

    /** What keeps an official from acting although the office could. */
    public enum Bar {
        OWN_CASE("review.error.own-case"),
        /** A relative, by what either of them declared in a co-operative, has a part in the applicant. */
        RELATIVE("review.error.relative"),
        /** Said themself, as a member of a commission, that an interest keeps them from the case. */
        STOOD_ASIDE("review.error.stood-aside"),
        SAME_PERSON("application.error.same-person");

        private final String key;

        Bar(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        private static Bar of(Tie tie) {
            return switch (tie) {
                case PART -> OWN_CASE;
                case RELATIVE -> RELATIVE;
                case TOLD -> STOOD_ASIDE;
            };
        }
    }

    /** A sent application of the actor's territory; being a member of its co-operative opens nothing here. */
    public Application findVisibleTo(Actor actor, UUID id) {
        if (!actor.worksInOffice() || actor.scope() == null) {
            throw new NotFoundException();
        }
        Application found = applications.findVisibleTo(actor, id);
        if (found.getNumber() == null
                || !actor.scope()
                        .covers(Objects.requireNonNull(found.getAnswers().getVillageCode()))) {
            throw new NotFoundException();
        }
        return found;
    }

    /**
     * Which inspection of an application can be written down: the first one at its stage, another before the decision.
     *
     * @throws NotFoundException unless it was sent from the actor's territory
     */
    public ReviewAction inspection(Actor actor, UUID id) {
        Stage stage = findVisibleTo(actor, id).getStage();
        return stage != null && stage.kind() == StageEntry.Kind.DECISION
                ? ReviewAction.INSPECT_AGAIN
                : ReviewAction.INSPECT;
    }

    /**
     * The application for an action.
     *
     * @throws NotFoundException when offices of another level do this, or not in this territory
     * @throws RuleViolationException when the application is at another stage, or the actor has a part in it
     */
    public Application findFor(Actor actor, UUID id, ReviewAction action) {
        return onTurn(actor, ofOffice(actor, id, action), action);
    }

    /**
     * The same for who acts on what a page showed: who was faster is named before anything else is said.
     *
     * @param shown version that the page showed
     * @throws kz.yntymaq.kernel.StaleEditException when the application has changed since
     */
    public Application findFor(Actor actor, UUID id, ReviewAction action, int shown) {
        Application found = ofOffice(actor, id, action);
        Transition last = found.lastTransition();
        versions.require(shown, found.getVersion(), last.by(), last.at());
        return onTurn(actor, found, action);
    }

    private Application ofOffice(Actor actor, UUID id, ReviewAction action) {
        Application found = findVisibleTo(actor, id);
        Scope scope = actor.scope();
        Level level = scope == null ? null : scope.level();
        if (!actor.is(Role.OFFICIAL) || level == null || isOfOthers(action, editions.route(found), level)) {
            throw new NotFoundException();
        }
        return found;
    }

    /** Whether offices of other levels do this by the route; what no office does is at no stage instead. */
    private static boolean isOfOthers(ReviewAction action, Route route, Level level) {
        return !action.isOf(route, level) && Stream.of(Level.values()).anyMatch(other -> action.isOf(route, other));
    }

    private Application onTurn(Actor actor, Application found, ReviewAction action) {
        if (!officeActions(actor, found).contains(action)) {
            throw new RuleViolationException("review.error.stage");
        }
        bar(actor, found).ifPresent(bar -> {
            throw new RuleViolationException(bar.key());
        });
        return found;
    }

    /**
     * The decision that the actor took, while it stands and the actor holds the office that took it.
     *
     * @throws NotFoundException for anybody else, and where there is none
     */
    public StandingDecision findDecisionOf(Actor actor, UUID id) {
        return decision(findVisibleTo(actor, id))
                .filter(decision -> decision.isOf(actor))
                .orElseThrow(NotFoundException::new);
    }

    /** The decision on an application that stands; empty before it, and after it was given up. */
    public Optional<StandingDecision> decision(Application application) {
        return StandingDecision.of(application, editions.route(application));
    }

    /**
     * What a tie keeps somebody from.
     *
     * @param applicants those with a case, each of whose cases is for a colleague
     * @param cases single ones that are for a colleague
     */
    public record Kept(List<UUID> applicants, List<UUID> cases) {

        public Kept {
            applicants = List.copyOf(applicants);
            cases = List.copyOf(cases);
        }

        /** No tie. */
        public static final Kept NOTHING = new Kept(List.of(), List.of());

        public boolean holds(UUID applicant, UUID application) {
            return applicants.contains(applicant) || cases.contains(application);
        }
    }

    /** All cases that are for a colleague of this person. */
    public Kept keptFrom(UUID account) {
        return new Kept(applications.withCases(ties.applicants(account)), ties.applications(account));
    }

    /**
     * What the actor may do now.
     *
     * @param bar why that is nothing although the office is on turn; null when that is not so
     * @param tied whether a tie keeps the actor from the case at every stage
     */
    public record Turn(Set<ReviewAction> actions, @Nullable Bar bar, boolean tied) {}

    /** How the actor stands to the case now. */
    public Turn turn(Actor actor, Application application) {
        Set<ReviewAction> actions = officeActions(actor, application);
        Optional<Bar> tie = tie(actor.accountId(), application);
        Bar bar = actions.isEmpty()
                ? null
                : tie.or(() -> samePerson(actor, application)).orElse(null);
        return new Turn(bar == null ? actions : Set.of(), bar, tie.isPresent());
    }

    private Set<ReviewAction> officeActions(Actor actor, Application application) {
        Route route = editions.route(application);
        Stage stage = ReviewAction.stageOf(application, route);
        if (stage == null || !actor.isOfficialOf(stage.level())) {
            return Set.of();
        }
        Set<ReviewAction> actions = ReviewAction.with(application, stage);
        if (!application.mayLapse(LocalDate.now(clock))) {
            actions.remove(ReviewAction.LAPSE);
        }
        if (actions.contains(ReviewAction.JUDGE_CORRECTIONS)
                && application.getCorrections().judgeable().isEmpty()) {
            actions.remove(ReviewAction.JUDGE_CORRECTIONS);
        }
        if (route.entry(stage.code()).filter(entry -> !entry.correctable()).isPresent()) {
            actions.remove(ReviewAction.ASK_CORRECTIONS);
        }
        if (route.entry(stage.code()).filter(StageEntry::hearing).isEmpty()) {
            actions.remove(ReviewAction.HEAR);
            actions.remove(ReviewAction.WRITE_MINUTES);
        }
        if (route.entry(stage.code()).filter(StageEntry::hearing).isEmpty()
                || route.entryOf(StageEntry.Kind.INSPECTION).isEmpty()) {
            actions.remove(ReviewAction.INSPECT_AGAIN);
        }
        Content content = editions.of(application).content();
        boolean awaitsContract = content.waitsByContract() && !application.isContracted();
        if (content.waitsForMoney() && !awaitsContract) {
            actions.remove(ReviewAction.RELEASE); // it has its place, and no money was reserved that could go to others
        }
        if (!awaitsContract) {
            actions.remove(ReviewAction.CONTRACT);
        }
        if (actions.contains(ReviewAction.DUTY)
                && (!content.elsewhere()
                        || content.duties().isEmpty()
                        || awaitsContract // with the contract they begin, where there is one
                        || lists.isLeftUnpaid(application.getId()))) {
            actions.remove(ReviewAction.DUTY);
        }
        if (content.amount() == null || content.amount().raisedShare() == null) {
            actions.remove(ReviewAction.RAISE);
        }
        return actions;
    }

    /**
     * The tie of somebody to a case that keeps them from it at every stage: a part in the applicant now or ever, an application
     * that they filled in or helped with, and what other rooms know.
     */
    public Optional<Bar> tie(UUID account, Application application) {
        return account.equals(application.getAnswers().getEditedBy())
                ? Optional.of(Bar.OWN_CASE)
                : ties.of(account, application.getApplicantId(), application.getId())
                        .map(Bar::of);
    }

    private Optional<Bar> bar(Actor actor, Application application) {
        return tie(actor.accountId(), application).or(() -> samePerson(actor, application));
    }

    private static Optional<Bar> samePerson(Actor actor, Application application) {
        boolean concluded = application.getStage() != null
                && application.getStage().kind() == StageEntry.Kind.DECISION
                && application.isConcludedBy(actor.accountId());
        return concluded ? Optional.of(Bar.SAME_PERSON) : Optional.empty();
    }
}
