package kz.yntymaq.review.talk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.Role;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing to each other about a case, the portal's own order: nothing written here is a correction that is asked for, an objection or a
 * decision. What is written stays as it is. Notes of colleagues are for those who have no part in the applicant.
 */
@Service
@Transactional
class Talk {

    private final TalkRows rows;
    private final Applications applications;
    private final Reviews reviews;
    private final ReviewAccess access;
    private final Accounts accounts;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Talk(
            TalkRows rows,
            Applications applications,
            Reviews reviews,
            ReviewAccess access,
            Accounts accounts,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.applications = applications;
        this.reviews = reviews;
        this.access = access;
        this.accounts = accounts;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What was written about a case, and for whom the reader may write now. */
    record Page(UUID id, String number, List<TalkLine> lines, Set<TalkKind> may) {}

    /** For who fills in for the applicant: without the notes of colleagues. */
    Page ofApplicant(Actor actor, UUID id) {
        Application application = sent(applications.openOfChair(actor, id));
        return page(application, false, TalkRule.isOpen(application) ? Set.of(TalkKind.FROM_APPLICANT) : Set.of());
    }

    /** For the offices that read the case; the look is noted as one at the case. */
    Page ofOffice(Actor actor, UUID id) {
        Application application = reviews.read(actor, id);
        return page(application, !isTied(actor, application), allowed(actor, application));
    }

    /** @throws kz.yntymaq.kernel.RuleViolationException once nobody writes about it any more */
    void fromApplicant(Actor actor, UUID id, String words, UUID key) {
        write(actor, sent(applications.findOfChair(actor, id)), TalkKind.FROM_APPLICANT, words, key);
    }

    /**
     * Writes for colleagues or to the applicant.
     *
     * @throws NotFoundException for whoever writes nothing about it: no official, or one whom a tie keeps from the case
     * @throws kz.yntymaq.kernel.RuleViolationException to the applicant while it is another office's turn, and once nobody writes any more
     */
    void fromOffice(Actor actor, UUID id, TalkKind kind, String words, UUID key) {
        Application application = access.findVisibleTo(actor, id);
        if (!kind.isFromOffice() || !actor.is(Role.OFFICIAL) || isTied(actor, application)) {
            throw new NotFoundException();
        }
        write(actor, application, kind, words, key);
    }

    private Set<TalkKind> allowed(Actor actor, Application application) {
        if (!actor.is(Role.OFFICIAL) || isTied(actor, application) || !TalkRule.isOpen(application)) {
            return Set.of();
        }
        return isOnTurn(actor, application) ? Set.of(TalkKind.NOTE, TalkKind.TO_APPLICANT) : Set.of(TalkKind.NOTE);
    }

    private boolean isOnTurn(Actor actor, Application application) {
        return !access.turn(actor, application).actions().isEmpty();
    }

    private boolean isTied(Actor actor, Application application) {
        return access.tie(actor.accountId(), application).isPresent();
    }

    private void write(Actor actor, Application application, TalkKind kind, String words, UUID key) {
        UUID id = application.getId();
        once.run(Press.of(key, actor.accountId(), "case.said", id, kind, words), () -> {
            applications.hold(application); // of many at once each is counted
            var now = clock.instant();
            if (kind == TalkKind.TO_APPLICANT && !isOnTurn(actor, application)) {
                throw new RuleViolationException("talk.refused.turn");
            }
            TalkRule.require(application, rows.writtenSince(id, actor.accountId(), now.minus(Duration.ofDays(1))));
            rows.add(id, kind, actor.accountId(), now, words);
            String number = Objects.requireNonNull(application.getNumber());
            audit.note(actor.accountId(), kind.logged(), number, null);
            events.publishEvent(new TalkSaid(id, application.getApplicantId(), number, kind));
            return id.toString();
        });
    }

    private Page page(Application application, boolean notes, Set<TalkKind> may) {
        List<TalkRows.Row> found = rows.of(application.getId(), notes);
        Map<UUID, PersonName> names =
                accounts.names(found.stream().map(TalkRows.Row::author).collect(Collectors.toSet()));
        return new Page(
                application.getId(),
                Objects.requireNonNull(application.getNumber()),
                found.stream()
                        .map(each -> new TalkLine(
                                each.kind(),
                                Objects.requireNonNull(names.get(each.author())).full(),
                                each.at(),
                                each.words()))
                        .toList(),
                may);
    }

    private static Application sent(Application application) {
        if (application.getNumber() == null) {
            throw new MovedOnException("/cabinet/applications/" + application.getId(), "talk.refused.draft");
        }
        return application;
    }
}
