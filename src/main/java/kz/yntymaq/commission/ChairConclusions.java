package kz.yntymaq.commission;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conclusions on a co-operative as its chair sees them, and may object to a preliminary decision. */
@Service
@Transactional
class ChairConclusions {

    private final Conclusions conclusions;
    private final ConclusionRepository repository;
    private final Applicants applicants;
    private final AuditLog audit;
    private final Clock clock;

    ChairConclusions(
            Conclusions conclusions,
            ConclusionRepository repository,
            Applicants applicants,
            AuditLog audit,
            Clock clock) {
        this.conclusions = conclusions;
        this.repository = repository;
        this.applicants = applicants;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor may see the conclusions on a co-operative as one of its people. */
    private Applicant own(Actor actor, UUID cooperative) {
        Applicant found = applicants.facts(cooperative);
        if (found.isPerson() || !found.filledInBy().equals(actor.accountId()) || actor.help() != null) {
            throw new NotFoundException();
        }
        return found;
    }

    /** The conclusions on the co-operative that the actor chairs, the newest first. @throws NotFoundException for any other */
    @Transactional(readOnly = true)
    List<Conclusion> ofChair(Actor actor, UUID cooperative) {
        return conclusions.read(own(actor, cooperative).id());
    }

    /** The preliminary decision to which the chair may object today; empty where there is none. */
    @Transactional(readOnly = true)
    Optional<Conclusion> objectable(Actor actor, UUID cooperative) {
        return ofChair(actor, cooperative).stream()
                .filter(each -> each.on(conclusions.today()) == ConclusionState.STANDS)
                .filter(each -> {
                    Preliminary told = each.getPreliminary();
                    return told != null && told.mayBeObjectedTo(conclusions.today());
                })
                .findFirst();
    }

    /**
     * The chair objects.
     *
     * @param id of the conclusion that is to be withdrawn
     * @param version of it that the page showed: it is objected to what was read, and to nothing that was told anew
     * @throws NotFoundException for whoever does not chair it, and for a conclusion on another co-operative
     * @throws kz.yntymaq.kernel.StaleEditException when it has changed since
     * @throws RuleViolationException where nothing was told, and too late
     */
    public void object(Actor actor, UUID cooperative, UUID id, int version, String words) {
        Applicant about = own(actor, cooperative);
        Conclusion conclusion = repository
                .findForUpdate(id)
                .filter(each -> each.getApplicantId().equals(cooperative))
                .orElseThrow(NotFoundException::new);
        conclusions.requireVersion(conclusion, version);
        conclusion.object(words, actor.accountId(), clock.instant(), conclusions.today());
        repository.saveAndFlush(conclusion);
        audit.note(actor.accountId(), "commission.objected", Objects.requireNonNull(about.bin()), null);
    }
}
