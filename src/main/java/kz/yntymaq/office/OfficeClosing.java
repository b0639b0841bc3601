package kz.yntymaq.office;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes an office that nobody sits in and nothing waits for. It stays with its people of earlier days; what was proposed
 * for it is withdrawn.
 */
@Service
@Transactional
class OfficeClosing {

    private final Offices offices;
    private final OfficeList list;
    private final List<OfficeWork> work;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    OfficeClosing(
            Offices offices,
            OfficeList list,
            List<OfficeWork> work,
            Texts texts,
            ApplicationEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.offices = offices;
        this.list = list;
        this.work = work;
        this.texts = texts;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes it at this moment; an office that is closed stays as it is.
     *
     * @throws RuleViolationException when people are appointed to it, or something waits for it; says what
     */
    public void close(Actor actor, UUID id) {
        Office office = offices.held(actor, id);
        if (office.isClosed()) {
            return;
        }
        int people = list.find(id).people();
        if (people > 0) {
            throw new RuleViolationException("account.office.close.people", people);
        }
        String waiting = waitingFor(office);
        if (!waiting.isEmpty()) {
            throw new RuleViolationException("account.office.close.work", waiting);
        }
        office.close(clock.instant(), actor.accountId());
        events.publishEvent(new OfficeClosed(id, actor.accountId()));
        audit.note(actor.accountId(), "account.office-closed", id, office.getKind() + " " + office.getTerritoryCode());
    }

    private String waitingFor(Office office) {
        return work.stream()
                .map(one -> {
                    int many = one.waitingFor(office.getKind().role(), office.getTerritoryCode());
                    return many == 0 ? "" : texts.get(one.key(), many);
                })
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
