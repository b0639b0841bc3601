package kz.yntymaq.commission;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.Scope;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.territory.Level;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose conclusions somebody may keep, and whose they may read. */
@Component
@Transactional(readOnly = true)
class ConclusionReach {

    private final Applicants applicants;

    ConclusionReach(Applicants applicants) {
        this.applicants = applicants;
    }

    /** The oblast whose conclusions the actor keeps. @throws NotFoundException for whoever is no official of an oblast */
    Scope oblastOf(Actor actor) {
        return actor.oblast().map(code -> new Scope(code, Level.OBLAST)).orElseThrow(NotFoundException::new);
    }

    /** Where the actor may read them: auditors keep none and read those of their territory. @throws NotFoundException as {@link #oblastOf} */
    Scope readableTo(Actor actor) {
        Scope scope = actor.scope();
        return actor.is(Role.AUDITOR) && scope != null ? scope : oblastOf(actor);
    }

    /**
     * A registered co-operative of the actor's oblast.
     *
     * @throws NotFoundException for another oblast's, a person, one that is not registered, and whoever is no official of an
     *     oblast
     */
    Applicant cooperative(Actor actor, UUID id) {
        return in(oblastOf(actor), id);
    }

    /** The same of one that the actor may read about. */
    Applicant readable(Actor actor, UUID id) {
        return in(readableTo(actor), id);
    }

    private Applicant in(Scope scope, UUID id) {
        Applicant found = applicants.facts(id);
        if (found.isPerson() || found.registeredOn() == null || !scope.covers(found.seatCode())) {
            throw new NotFoundException();
        }
        return found;
    }
}
