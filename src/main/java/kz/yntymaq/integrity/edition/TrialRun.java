package kz.yntymaq.integrity.edition;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.integrity.Assessment;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.portal.PortalPopulation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries a draft on the day of the last run: the facts of that day, as the portal knows them now, judged by the edition in use and by
 * the draft, so that nothing but the figures makes a difference.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TrialRun {

    private final Editions editions;
    private final PortalPopulation portal;
    private final Assessment assessment;

    TrialRun(Editions editions, PortalPopulation portal, Assessment assessment) {
        this.editions = editions;
        this.portal = portal;
        this.assessment = assessment;
    }

    /** Nothing is done for a draft that is given up or approved meanwhile. @param on day of the last run */
    public void of(UUID id, LocalDate on) {
        Edition draft = editions.find(id).orElse(null);
        if (draft == null || draft.number() != null) {
            return;
        }
        Population facts = portal.on(on);
        editions.tried(
                id,
                draft.version(),
                Trial.of(
                        on,
                        assessment.of(facts, editions.current().thresholds()),
                        assessment.of(facts, draft.thresholds())));
    }
}
