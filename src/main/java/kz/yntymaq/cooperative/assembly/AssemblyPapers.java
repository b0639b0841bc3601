package kz.yntymaq.cooperative.assembly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.founding.Foundings;
import kz.yntymaq.cooperative.wording.DraftedPapers;
import kz.yntymaq.cooperative.wording.PaperWords;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.Votes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Founders who did not adopt a paper take their papers in hand at the same meeting, change them, and vote on them again. The portal's own
 * order: the law names the majority for the charter (article 17, point 2), and not how often founders may vote on a draft.
 */
@Service
@Transactional
class AssemblyPapers {

    private final AssemblyAccess access;
    private final AssemblyRepository assemblies;
    private final Founders founders;
    private final Foundings foundings;
    private final DraftedPapers drafted;
    private final AssemblyWords words;
    private final ApplicationEventPublisher events;
    private final Votes votes;
    private final AuditLog audit;
    private final Clock clock;

    AssemblyPapers(
            AssemblyAccess access,
            AssemblyRepository assemblies,
            Founders founders,
            Foundings foundings,
            DraftedPapers drafted,
            AssemblyWords words,
            ApplicationEventPublisher events,
            Votes votes,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.assemblies = assemblies;
        this.founders = founders;
        this.foundings = foundings;
        this.drafted = drafted;
        this.words = words;
        this.events = events;
        this.votes = votes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who presides lets the papers be changed: nothing is voted on meanwhile. Again is the same.
     *
     * @throws RuleViolationException during a vote, or while no paper was turned down
     */
    void take(Actor actor, UUID cooperativeId, UUID id) {
        AssemblyAccess.Seen seen = access.presidedHeld(actor, cooperativeId, id);
        if (seen.assembly().arePapersFree()) {
            return;
        }
        if (votes.of(id).stream().anyMatch(each -> each.state() == QuestionState.OPEN)) {
            throw new RuleViolationException("assembly.refused.papers-voted");
        }
        if (ofPapers(seen).stream().noneMatch(each -> each.outcome() != null && each.outcome() != Outcome.ADOPTED)) {
            throw new RuleViolationException("assembly.refused.papers-adopted");
        }
        List<PaperWords> now = drafted.of(actor, seen.cooperative());
        keepUnkept(seen.assembly(), now);
        seen.assembly().takePapers(hash(now));
        assemblies.saveAndFlush(seen.assembly());
        events.publishEvent(new AssemblyMessages.PapersTaken(cooperativeId, id, founders.voters(cooperativeId)));
        audit.note(actor.accountId(), "assembly.papers-taken", cooperativeId, null);
    }

    /**
     * Who presides has the papers stand still again: where they were changed, all that was voted on them is put again; where they are as
     * they were, only what was not adopted while somebody who was there had not voted. Again is the same.
     *
     * @return whether anything was put again
     * @throws RuleViolationException where those who are proposed could not be elected by the papers as they are now
     */
    boolean lay(Actor actor, UUID cooperativeId, UUID id) {
        AssemblyAccess.Seen seen = access.presidedHeld(actor, cooperativeId, id);
        Assembly assembly = seen.assembly();
        if (!assembly.arePapersFree()) {
            return true;
        }
        List<PaperWords> now = drafted.of(actor, seen.cooperative());
        boolean changed = assembly.layPapers(hash(now));
        if (changed) {
            words.keep(assembly, now);
            List<UUID> all = founders.voters(cooperativeId);
            foundings.requireLawful(
                    seen.cooperative(), seen.proposed().decided(LocalDate.now(clock), all, all, all, Set.of()));
            events.publishEvent(new AssemblyMessages.PapersPut(
                    cooperativeId, id, assembly.agenda().edition(), all));
        }
        List<Votes.Facts> again = ofPapers(seen).stream()
                .filter(each -> each.state() == QuestionState.CLOSED && (changed || lackedVotes(each)))
                .toList();
        again.forEach(each -> assembly.put(assembly.agenda().itemOf(each.id()), votes.putLate(id, each.majority())));
        assemblies.saveAndFlush(assembly);
        audit.note(actor.accountId(), "assembly.papers-laid", cooperativeId, null);
        return !again.isEmpty();
    }

    /** Whether it was not adopted, and not all who were there had voted: it was counted before they could. */
    static boolean lackedVotes(Votes.Facts vote) {
        Count count = Objects.requireNonNull(vote.count());
        return vote.outcome() != Outcome.ADOPTED && count.present() > count.yes() + count.no() + count.abstained();
    }

    /** A meeting that was opened before the portal kept its words: what was voted on until now was on these. */
    private void keepUnkept(Assembly assembly, List<PaperWords> now) {
        if (assembly.agenda().edition() == 0) {
            words.keep(assembly, now);
            votes.of(assembly.getId()).stream()
                    .filter(each -> each.state() == QuestionState.CLOSED
                            && assembly.agenda().items().containsValue(each.id()))
                    .forEach(each -> assembly.agenda().vote(each.id()));
        }
    }

    private static String hash(List<PaperWords> papers) {
        return Sha256.hex(papers.toString());
    }

    /** The latest vote on each item that is about papers, and not about people. */
    private List<Votes.Facts> ofPapers(AssemblyAccess.Seen seen) {
        return votes.of(seen.assembly().getId()).stream()
                .filter(each -> seen.assembly().agenda().items().entrySet().stream()
                        .anyMatch(item -> item.getValue().equals(each.id())
                                && !item.getKey().isAboutPeople()))
                .toList();
    }
}
