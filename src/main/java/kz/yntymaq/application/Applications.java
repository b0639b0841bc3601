package kz.yntymaq.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.answer.CollateralItem;
import kz.yntymaq.application.answer.Direction;
import kz.yntymaq.application.answer.LoanTerms;
import kz.yntymaq.application.answer.Purchase;
import kz.yntymaq.application.answer.WorkPlan;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.Cooperatives;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts, shows and fills in applications. Only the chair fills in; members of the co-operative may look. */
@Service
@Transactional
public class Applications {

    private final ApplicationRepository applications;
    private final Cooperatives cooperatives;
    private final Territories territories;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    Applications(
            ApplicationRepository applications,
            Cooperatives cooperatives,
            Territories territories,
            Accounts accounts,
            AuditLog audit,
            Clock clock) {
        this.applications = applications;
        this.cooperatives = cooperatives;
        this.territories = territories;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The open application of a co-operative, started now if there is none: never a second draft.
     *
     * @throws NotFoundException unless the actor chairs the co-operative
     * @throws RuleViolationException unless the co-operative's registration is confirmed
     */
    public UUID startOrContinue(Actor actor, UUID cooperativeId) {
        if (requireChaired(actor, cooperativeId).state() != CooperativeState.ACTIVE) {
            throw new RuleViolationException("application.error.cooperative-not-active");
        }
        cooperatives.hold(cooperativeId); // two presses wait for each other
        return applications
                .findOpen(cooperativeId, Programmes.AUYL_AMANATY)
                .map(Application::getId)
                .orElseGet(() -> {
                    Application draft = Application.draft(cooperativeId, actor.accountId(), clock.instant());
                    applications.saveAndFlush(draft);
                    audit.note(actor.accountId(), "application.started", draft.getId(), null);
                    return draft.getId();
                });
    }

    /** An application of the actor's co-operative or territory. */
    @Transactional(readOnly = true)
    public Application findVisibleTo(Actor actor, UUID id) {
        Application found = applications
                .findVisibleTo(actor.accountId(), actor.scopePrefix(), id)
                .orElseThrow(NotFoundException::new);
        initialize(found);
        return found;
    }

    /**
     * An application of a co-operative that the actor belongs to; that a member who is not its chair read
     * it is noted.
     */
    public Application open(Actor actor, UUID id) {
        Application found = applications.findOfMember(actor.accountId(), id).orElseThrow(NotFoundException::new);
        if (!isChair(actor, found)) {
            audit.note(actor.accountId(), "application.read", found.getNumber() == null ? id : found.getNumber(), null);
        }
        initialize(found);
        return found;
    }

    /** Whether the actor chairs the co-operative of an application, and so fills it in. */
    @Transactional(readOnly = true)
    public boolean isChair(Actor actor, Application application) {
        return cooperatives.facts(application.getCooperativeId()).chairId().equals(actor.accountId());
    }

    /** The open application of a co-operative that the actor chairs, empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Application> findOpen(Actor actor, UUID cooperativeId) {
        requireChaired(actor, cooperativeId);
        return applications.findOpen(cooperativeId, Programmes.AUYL_AMANATY);
    }

    /** An application that the actor, as chair, fills in. */
    @Transactional(readOnly = true)
    public Application findOfChair(Actor actor, UUID id) {
        Application found = applications.findOfChair(actor.accountId(), id).orElseThrow(NotFoundException::new);
        initialize(found);
        return found;
    }

    /** Applications of the co-operatives that the actor belongs to, the newest first. */
    @Transactional(readOnly = true)
    public List<Application> findAllOfMember(Actor actor) {
        return applications.findAllOfMember(actor.accountId());
    }

    public void fillCooperative(
            Actor actor, UUID id, int version, @Nullable String villageCode, @Nullable String commodityVolume) {
        var village = villageCode == null ? null : territories.find(villageCode).orElse(null);
        editable(actor, id, version).fillCooperative(village, commodityVolume, actor.accountId(), clock.instant());
    }

    public void fillPurpose(
            Actor actor,
            UUID id,
            int version,
            @Nullable Direction direction,
            @Nullable String purpose,
            List<Purchase> purchases) {
        editable(actor, id, version).fillPurpose(direction, purpose, purchases, actor.accountId(), clock.instant());
    }

    public void fillTerms(Actor actor, UUID id, int version, LoanTerms terms) {
        editable(actor, id, version).fillTerms(terms, actor.accountId(), clock.instant());
    }

    public void fillWorkPlan(Actor actor, UUID id, int version, WorkPlan plan) {
        editable(actor, id, version).fillWorkPlan(plan, actor.accountId(), clock.instant());
    }

    public void fillCollateral(Actor actor, UUID id, int version, List<CollateralItem> items) {
        editable(actor, id, version).fillCollateral(items, actor.accountId(), clock.instant());
    }

    private CooperativeFacts requireChaired(Actor actor, UUID cooperativeId) {
        return cooperatives.chairedBy(actor.accountId()).stream()
                .filter(chaired -> chaired.id().equals(cooperativeId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The application for changing by its chair, if nobody saved it since this version was read. */
    private Application editable(Actor actor, UUID id, int version) {
        Application application =
                applications.findOfChair(actor.accountId(), id).orElseThrow(NotFoundException::new);
        if (application.getVersion() != version) {
            throw accounts.overtaken(
                    application.getAnswers().getEditedBy(),
                    application.getAnswers().getEditedAt());
        }
        return application;
    }

    private static void initialize(Application application) {
        application.getAnswers().getPurchases();
        application.getAnswers().getCollateral();
        application.getCorrections().all();
        application.getTransitions();
    }
}
