package kz.yntymaq.review.talk;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.applicant.Ties;
import kz.yntymaq.application.worker.CaseWorkers;
import kz.yntymaq.review.assignment.Absences;
import org.springframework.stereotype.Component;

/**
 * Who of the offices hears of what an applicant did: who works on the case, and who stands in today; nobody whom a tie
 * keeps from the case.
 */
@Component
class CaseHearers {

    private final CaseWorkers workers;
    private final TalkRows rows;
    private final Absences absences;
    private final Ties ties;

    CaseHearers(CaseWorkers workers, TalkRows rows, Absences absences, Ties ties) {
        this.workers = workers;
        this.rows = rows;
        this.absences = absences;
        this.ties = ties;
    }

    /** Nobody, where nobody works on it. */
    Set<UUID> workers(UUID application, UUID applicant) {
        return withDeputies(workers.of(application).stream().toList(), application, applicant);
    }

    /** Where nobody works on it, the officials of the akimat on turn. */
    Set<UUID> officials(UUID application, UUID applicant) {
        Optional<UUID> worker = workers.of(application);
        return withDeputies(
                worker.isPresent() ? worker.stream().toList() : rows.onTurn(application), application, applicant);
    }

    private Set<UUID> withDeputies(Collection<UUID> found, UUID application, UUID applicant) {
        var people = new LinkedHashSet<>(found);
        people.addAll(absences.deputiesOf(Set.copyOf(found)));
        people.removeIf(each -> ties.of(each, applicant, application).isPresent());
        return people;
    }
}
