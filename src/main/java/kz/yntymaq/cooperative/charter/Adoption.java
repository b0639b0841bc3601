package kz.yntymaq.cooperative.charter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a founding meeting needs before it decides, and what becomes of the charter when it has. */
@Service
@Transactional
public class Adoption {

    private final Terms terms;
    private final FounderParts parts;
    private final Charters charters;
    private final FoundingRecords records;
    private final Clock clock;

    Adoption(Terms terms, FounderParts parts, Charters charters, FoundingRecords records, Clock clock) {
        this.terms = terms;
        this.parts = parts;
        this.charters = charters;
        this.records = records;
        this.clock = clock;
    }

    /**
     * What the meeting decides upon.
     *
     * @throws RuleViolationException when the terms were not given yet
     */
    @Transactional(readOnly = true)
    public FoundingTerms.Given terms(UUID cooperativeId) {
        return terms.find(cooperativeId).orElseThrow(() -> new RuleViolationException("charter.refused.no-terms"));
    }

    /** Whether a founder brings something in place of money. */
    @Transactional(readOnly = true)
    public boolean bringsThings(UUID cooperativeId) {
        return parts.of(cooperativeId).values().stream()
                .anyMatch(part -> part.given().thing() != null);
    }

    /** Founders who have not said what they bring: the contract says so of them. */
    @Transactional(readOnly = true)
    public Set<UUID> silent(UUID cooperativeId, Collection<UUID> founders) {
        var silent = new HashSet<>(founders);
        silent.removeAll(parts.of(cooperativeId).keySet());
        return silent;
    }

    /** Writes down what the meeting decided, in the transaction that closes the founding. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Cooperative cooperative, FoundingRecord.People people, LocalDate on, UUID by) {
        terms.requireStillOf(cooperative);
        records.saveAndFlush(FoundingRecord.of(cooperative.getId(), people, by, clock.instant()));
        charters.adoptFirst(
                cooperative,
                on,
                people.count(FoundingRecord.Vote.FOR),
                people.votes().size(),
                by);
    }

    /** What the meeting decided; empty for one that was recorded before the portal kept it. */
    @Transactional(readOnly = true)
    public Optional<FoundingRecord.People> find(UUID cooperativeId) {
        return records.findById(cooperativeId).map(FoundingRecord::people);
    }
}
