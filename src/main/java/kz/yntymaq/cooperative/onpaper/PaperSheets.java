package kz.yntymaq.cooperative.onpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRegister;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.mandate.PaperMandates;
import kz.yntymaq.office.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person without a phone as the official at the desk sees them: to what they belong, and what they can sign. */
@Service
@Transactional
class PaperSheets {

    private static final int MOST_FOUND = 10;

    private final PaperMandates papers;
    private final PaperStandings standings;
    private final PaperEntries entries;
    private final Invitations invitations;
    private final CooperativeRegister register;
    private final Actors actors;
    private final AuditLog audit;

    PaperSheets(
            PaperMandates papers,
            PaperStandings standings,
            PaperEntries entries,
            Invitations invitations,
            CooperativeRegister register,
            Actors actors,
            AuditLog audit) {
        this.papers = papers;
        this.standings = standings;
        this.entries = entries;
        this.invitations = invitations;
        this.register = register;
        this.actors = actors;
        this.audit = audit;
    }

    /**
     * A co-operative and what can be signed to it.
     *
     * @param about id of the co-operative, or of the invitation to found it
     * @param cooperative its id in either case
     * @param standing how the person stands to it, null for an invitation and for what was found
     */
    record Line(
            UUID about,
            UUID cooperative,
            String name,
            PaperStandings.@Nullable Standing standing,
            List<PaperAct> acts) {}

    /**
     * A person at the desk.
     *
     * @param lines to what they belong, are asked, or were invited
     * @param found co-operatives that the words found, which they may ask to join
     * @param entered papers that were entered for them
     */
    record Sheet(UUID id, PersonName name, List<Line> lines, List<Line> found, List<PaperEntries.Entry> entered) {}

    /** The page of a person, to which an official comes back. */
    static String page(UUID person) {
        return "/office/mandates/" + person + "/membership";
    }

    /** Looks at a person; noted. @param words of the name of a co-operative or its BIN, null for none */
    Sheet see(Actor official, UUID person, @Nullable String words) {
        Account account = papers.requireOutOfReach(official, person);
        audit.note(official.accountId(), "account.looked-up", person, null);
        List<Line> lines = lines(signer(person)).stream()
                .filter(each -> each.standing() == null || each.standing().state() != MembershipState.WITHDRAWN)
                .toList();
        return new Sheet(
                person, account.name(), lines, words == null ? List.of() : found(words, lines), entries.of(person));
    }

    /**
     * What is signed, for its page.
     *
     * @throws NotFoundException for a co-operative with which the person has nothing to do
     * @throws MovedOnException where it cannot be signed now, since it was signed before perhaps
     */
    Line line(Actor official, UUID person, PaperAct act, UUID about) {
        papers.requireOutOfReach(official, person);
        Actor signer = signer(person);
        if (act == PaperAct.JOIN) {
            CooperativeRegister.Card card = register.find(signer, about);
            if (card.mine() != null || card.ending()) {
                throw new MovedOnException(page(person));
            }
            return new Line(about, about, card.name(), null, PaperAct.of(null));
        }
        List<Line> known = lines(signer).stream()
                .filter(each -> each.about().equals(about))
                .toList();
        if (known.isEmpty() && !act.answersInvitation()) {
            throw new NotFoundException();
        }
        return known.stream()
                .filter(each -> each.acts().contains(act))
                .findFirst()
                .orElseThrow(() -> new MovedOnException(page(person)));
    }

    private List<Line> lines(Actor signer) {
        var lines = new ArrayList<Line>();
        invitations
                .to(signer)
                .forEach(each -> lines.add(new Line(
                        each.id(),
                        each.cooperativeId(),
                        each.name(),
                        null,
                        List.of(PaperAct.ACCEPT, PaperAct.DECLINE))));
        standings
                .of(signer.accountId())
                .forEach(each -> lines.add(new Line(
                        each.cooperative(), each.cooperative(), each.name().here(), each, PaperAct.of(each.state()))));
        return lines;
    }

    private List<Line> found(String words, List<Line> own) {
        return register
                .list(new CooperativeRegister.Filter(null, null, null, words), CooperativeRegister.Order.BY_NAME, null)
                .page()
                .rows()
                .stream()
                .filter(each -> each.closedOn() == null && !each.ending())
                .filter(each -> own.stream()
                        .noneMatch(mine ->
                                mine.about().equals(each.id()) && !mine.acts().isEmpty()))
                .limit(MOST_FOUND)
                .map(each ->
                        new Line(each.id(), each.id(), each.name() + ", " + each.district(), null, PaperAct.of(null)))
                .toList();
    }

    private Actor signer(UUID person) {
        return actors.find(person).orElseThrow(NotFoundException::new);
    }
}
