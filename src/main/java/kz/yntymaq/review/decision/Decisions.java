package kz.yntymaq.review.decision;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationMoved;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.application.submission.WaitingList;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.GroundEntry;
import kz.yntymaq.programme.fund.Held;
import kz.yntymaq.programme.fund.LimitKey;
import kz.yntymaq.programme.fund.LimitState;
import kz.yntymaq.programme.fund.Limits;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.StageGate;
import kz.yntymaq.review.contract.ListEntries;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approvals within the oblast's limit, and refusals with a reason and the point of the rules. Each press acts once. */
@Service
@Transactional
public class Decisions {

    private final ReviewAccess access;
    private final List<StageGate> gates;
    private final WaitingList queue;
    private final Limits limits;
    private final ListEntries lists;
    private final ApplicationRules rules;
    private final RefusalGrounds grounds;
    private final ApplicationEditions editions;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final Clock clock;

    Decisions(
            ReviewAccess access,
            List<StageGate> gates,
            WaitingList queue,
            Limits limits,
            ListEntries lists,
            ApplicationRules rules,
            RefusalGrounds grounds,
            ApplicationEditions editions,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            EntityManager entities,
            Clock clock) {
        this.access = access;
        this.gates = gates;
        this.queue = queue;
        this.limits = limits;
        this.lists = lists;
        this.rules = rules;
        this.grounds = grounds;
        this.editions = editions;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.entities = entities;
        this.clock = clock;
    }

    /** The limit from which an approval today reserves; empty when none has been set. */
    @Transactional(readOnly = true)
    public Optional<LimitState> limitFor(Application application) {
        return limits.find(limit(application));
    }

    /** What of that limit or of a share of it keeps the application from being approved, with the figures; empty for nothing. */
    @Transactional(readOnly = true)
    public Optional<RuleViolationException> hindranceOf(LimitState limit, Application application, BigDecimal amount) {
        Content content = editions.of(application).content();
        return limits.hindrance(
                limit, LoanUses.of(application.getAnswers().given(), content, amount), LoanUses.mayBeReturned(content));
    }

    /** The year whose limit an approval today uses. */
    public int year() {
        return LocalDate.now(clock).getYear();
    }

    /**
     * Approves the application and reserves its money, both or neither; where approved applications wait for money in a
     * list, none is reserved. It begins to wait there at once, unless a contract lets it.
     *
     * @param reason in the words of who decides
     * @param despite why although rules do not hold any more; needed only then
     * @param past why before those that stand before it in the queue; needed only where some do, kept only then
     * @throws RuleViolationException when no amount is asked for, the money does not fit into the limit or a share of it, or a rule that only
     *     people can tell has no answer or is found not to be met
     */
    public void approve(
            Actor actor,
            UUID id,
            UUID onceKey,
            int version,
            String reason,
            @Nullable String despite,
            @Nullable String past) {
        once.run(Press.of(onceKey, actor.accountId(), "application.approved", id, reason, despite, past), () -> {
            Application application = access.findFor(actor, id, ReviewAction.APPROVE, version);
            boolean waits = waitsForMoney(application);
            BigDecimal amount = application.getAnswers().getAmount();
            if (amount == null) {
                throw new RuleViolationException("review.approval.no-amount");
            }
            gates.forEach(gate -> gate.pass(application, ReviewAction.APPROVE));
            boolean passes = !waits && earlier(application) > 0;
            if (passes && past == null) {
                throw new FieldViolationException("past", "review.error.past");
            }
            if (despite == null && !noLongerMet(application).isEmpty()) {
                throw new FieldViolationException("despite", "review.error.despite");
            }
            String number = number(application);
            Instant now = clock.instant();
            application.approve(
                    despite == null ? reason : reason + "\n\n" + despite, passes ? past : null, actor.accountId(), now);
            entities.flush(); // of two who decide at once the later one stops here, before any money moves
            if (!waits) {
                Content content = editions.of(application).content();
                limits.reserve(
                        actor.accountId(),
                        limit(application),
                        id,
                        LoanUses.of(application.getAnswers().given(), content, amount),
                        LoanUses.mayBeReturned(content));
            } else {
                lists.approved(actor.accountId(), application);
            }
            audit.note(actor.accountId(), "application.approved", number, amount.toPlainString() + " tenge");
            events.publishEvent(ApplicationMoved.last(application));
            return number;
        });
    }

    /** Refuses the application at a check or at the decision. @param groundCode one of those of its edition */
    public void refuse(Actor actor, UUID id, UUID onceKey, int version, String groundCode, String reason) {
        once.run(Press.of(onceKey, actor.accountId(), "application.refused", id, groundCode, reason), () -> {
            Application application = access.findFor(actor, id, ReviewAction.REFUSE, version);
            gates.forEach(gate -> gate.pass(application, ReviewAction.REFUSE));
            String number = number(application);
            GroundEntry ground = grounds.require(application, groundCode);
            application.refuse(reason, ground.source(), actor.accountId(), clock.instant());
            audit.note(
                    actor.accountId(),
                    "application.refused",
                    number,
                    ground.source().stored());
            events.publishEvent(ApplicationMoved.last(application));
            return number;
        });
    }

    /**
     * Gives an approval up and its money back to the limit, both or neither; where the contract that would let it wait for
     * money was never made, there is none.
     *
     * @param reason in the words of who does it
     * @throws RuleViolationException {@code programme.limit.paid} once its money was paid out
     */
    public void release(Actor actor, UUID id, UUID onceKey, int version, String reason) {
        once.run(Press.of(onceKey, actor.accountId(), "application.released", id, reason), () -> {
            Application application = access.findFor(actor, id, ReviewAction.RELEASE, version);
            String number = number(application);
            application.release(reason, actor.accountId(), clock.instant());
            entities.flush(); // of two who press at once the later one stops here, before any money moves
            audit.note(actor.accountId(), "application.released", number, freed(actor, application));
            events.publishEvent(ApplicationMoved.last(application));
            return number;
        });
    }

    /** What goes back to the limit, for the log; null where nothing was reserved. */
    private @Nullable String freed(Actor actor, Application application) {
        if (waitsForMoney(application)) {
            lists.givenUp(application);
            return null;
        }
        return limits.release(actor.accountId(), application.getId()).toPlainString() + " tenge";
    }

    /** How far the money has come that the approval that stands reserved, once it is committed or paid; null before and for none. */
    @Transactional(readOnly = true)
    public @Nullable Held bound(Application application) {
        return application.getState() != ApplicationState.APPROVED
                ? null
                : limits.held(application.getId())
                        .filter(held -> held != Held.RESERVED)
                        .orElse(null);
    }

    /** Whether an approval reserves no money, but lets the application wait for it in a list. */
    @Transactional(readOnly = true)
    public boolean waitsForMoney(Application application) {
        return editions.of(application).content().waitsForMoney();
    }

    /** Whether it begins to wait with the contract that is made after the approval, not with the approval. */
    @Transactional(readOnly = true)
    public boolean waitsByContract(Application application) {
        return editions.of(application).content().waitsByContract();
    }

    /** How many stand before it in the queue of its oblast and have no decision yet. */
    @Transactional(readOnly = true)
    public int earlier(Application application) {
        return queue.placeOf(application.getId()).orElse(1) - 1;
    }

    /** The rules that the application was sent under and that do not hold any more, the co-operative being as it is today. */
    @Transactional(readOnly = true)
    public List<Finding> noLongerMet(Application application) {
        return rules.check(application).stream().filter(Finding::stops).toList();
    }

    private static String number(Application application) {
        return Objects.requireNonNull(application.getNumber());
    }

    private LimitKey limit(Application application) {
        return new LimitKey(
                editions.of(application).content().fund(),
                Objects.requireNonNull(application.getAnswers().getOblastCode()),
                year());
    }
}
