package kz.yntymaq.cooperative.body;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.membership.MeetingEffects;
import kz.yntymaq.cooperative.membership.OutsideMeeting;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How bodies are elected and released: by a general meeting held outside the portal, as the chair writes it down, or by a vote in it. */
@Service
@Transactional
public class Bodies {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final Accounts accounts;
    private final BodyTerms terms;
    private final BodyTermRepository stored;
    private final BodyDecisions decisions;
    private final BodyCharter charter;
    private final MeetingEffects effects;
    private final OutsideMeeting outside;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Clock clock;

    Bodies(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            Accounts accounts,
            BodyTerms terms,
            BodyTermRepository stored,
            BodyDecisions decisions,
            BodyCharter charter,
            MeetingEffects effects,
            OutsideMeeting outside,
            OnceOnly once,
            AuditLog audit,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.accounts = accounts;
        this.terms = terms;
        this.stored = stored;
        this.decisions = decisions;
        this.charter = charter;
        this.effects = effects;
        this.outside = outside;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whom a general meeting elected.
     *
     * @param body board or revision commission
     * @param members accounts
     * @param head of a board, one of its members; null for a revision commission
     * @param years of the term where the portal does not know the charter's, null where it does
     */
    public record Elected(
            Body body,
            Set<UUID> members,
            @Nullable UUID head,
            @Nullable Integer years) {

        public Elected {
            members = Set.copyOf(members);
        }
    }

    /**
     * The chair writes down whom a general meeting held outside the portal elected.
     *
     * @throws FieldViolationException for a meeting that cannot have been, or people who cannot be in that body
     */
    public void elect(Actor chair, UUID cooperativeId, Elected elected, MeetingDecision decision, UUID key) {
        once.run(Press.of(key, chair.accountId(), "body.elected", cooperativeId, elected, decision), () -> {
            Cooperative cooperative = ofChair(chair, cooperativeId);
            outside.require(cooperativeId, decision, cooperative.getRegisteredOn());
            requireMajority(decision);
            requirePeople(cooperativeId, elected, decision.on());
            carryOut(cooperativeId, elected, decision, null, chair.accountId());
            return cooperativeId.toString();
        });
    }

    /**
     * The chair writes down that a general meeting held outside the portal released somebody (law, article 35, point 3).
     *
     * @param term in force
     */
    public void release(Actor chair, UUID cooperativeId, UUID term, MeetingDecision decision, UUID key) {
        once.run(Press.of(key, chair.accountId(), "body.released", cooperativeId, term, decision), () -> {
            ofChair(chair, cooperativeId);
            BodyTerm found =
                    stored.findByIdAndCooperativeId(term, cooperativeId).orElseThrow(NotFoundException::new);
            outside.require(cooperativeId, decision, found.getFromOn());
            requireMajority(decision);
            requireReleasable(found);
            release(found, decision, null, chair.accountId());
            return term.toString();
        });
    }

    /** Carries out an election on which a general meeting voted in the portal. @return false when it cannot be any more */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean electByVote(UUID cooperativeId, Elected elected, UUID question, MeetingDecision decision, UUID by) {
        cooperatives.findForUpdate(cooperativeId).orElseThrow(NotFoundException::new);
        UUID head = elected.head();
        if (head != null && !effects.isOpenMember(cooperativeId, head)) {
            return false;
        }
        try {
            requirePeople(cooperativeId, elected, decision.on());
        } catch (RuleViolationException refused) {
            return false;
        }
        carryOut(cooperativeId, elected, decision, question, by);
        return true;
    }

    /** Why a list cannot be elected as things stand: message key, null when it can. */
    @Nullable
    String whyNot(UUID cooperativeId, Elected elected) {
        LocalDate today = LocalDate.now(clock);
        UUID head = elected.head();
        if (elected.members().stream().anyMatch(each -> !memberships.isMemberOn(cooperativeId, each, today))
                || (head != null && !effects.isOpenMember(cooperativeId, head))) {
            return "body.why.no-member";
        }
        try {
            requirePeople(cooperativeId, elected, today);
            return null;
        } catch (RuleViolationException refused) {
            return refused.key().equals(ApartBodiesRule.REASON) ? ApartBodiesRule.REASON : "body.why.list";
        }
    }

    /** Carries out a release on which a general meeting voted in the portal. @return false when it cannot be any more */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean releaseByVote(UUID cooperativeId, UUID term, UUID question, MeetingDecision decision, UUID by) {
        cooperatives.findForUpdate(cooperativeId).orElseThrow(NotFoundException::new);
        return stored.findByIdAndCooperativeId(term, cooperativeId)
                .filter(found -> found.getEndedOn() == null && isReleasable(found) && !isHead(found))
                .map(found -> {
                    release(found, decision, question, by);
                    return true;
                })
                .orElse(false);
    }

    private void release(BodyTerm term, MeetingDecision decision, @Nullable UUID question, UUID by) {
        BodyDecision kept = decisions.saveAndFlush(BodyDecision.of(
                term.getCooperativeId(), BodyDecision.Kind.RELEASE, question, decision, by, clock.instant()));
        terms.release(term, decision.on(), kept.getId());
        audit.note(by, "body.released", term.getId(), term.getBody().name());
    }

    private void carryOut(
            UUID cooperativeId, Elected elected, MeetingDecision decision, @Nullable UUID question, UUID by) {
        BodyDecision kept = decisions.saveAndFlush(BodyDecision.of(
                cooperativeId,
                BodyDecision.Kind.valueOf(elected.body().name()),
                question,
                decision,
                by,
                clock.instant()));
        terms.elect(
                cooperativeId,
                elected.body(),
                elected.members(),
                decision.on(),
                decision.on().plusYears(years(cooperativeId, elected)),
                kept.getId());
        audit.note(by, "body.elected", cooperativeId, elected.body().name());
        if (elected.head() != null) {
            chair(cooperativeId, elected.head(), decision, kept, by);
        }
    }

    /** Who heads a board chairs the co-operative; one who was followed by another since is written down only. */
    private void chair(UUID cooperativeId, UUID head, MeetingDecision decision, BodyDecision kept, UUID by) {
        if (terms.isFollowed(cooperativeId, Body.HEAD, decision.on())) {
            terms.elect(cooperativeId, Body.HEAD, Set.of(head), decision.on(), null, kept.getId());
        } else if (!effects.elect(cooperativeId, head, decision, kept.getQuestionId(), by)) {
            throw new FieldViolationException("head", "error.choice");
        }
    }

    private int years(UUID cooperativeId, Elected elected) {
        Integer charters = charter.of(cooperativeId).years();
        Integer years = charters == null ? elected.years() : charters;
        if (years == null) {
            throw new FieldViolationException("years", "error.required");
        }
        return years;
    }

    /** Refuses people who cannot be in that body on that day. */
    void requirePeople(UUID cooperativeId, Elected elected, LocalDate on) {
        Map<UUID, Account> known = accounts.findAll(elected.members());
        for (UUID member : elected.members()) {
            Account account = known.get(member);
            if (account == null || account.isDisabled() || !memberships.isMemberOn(cooperativeId, member, on)) {
                throw new FieldViolationException("members", "error.choice");
            }
        }
        if (elected.body() == Body.BOARD) {
            BoardSizeRule.require(
                    "members",
                    charter.of(cooperativeId).size(),
                    elected.members().size());
            if (elected.head() == null) {
                throw new FieldViolationException("head", "error.choice");
            }
            if (!HeadOfBoardRule.isMet(elected.members(), elected.head())) {
                throw new FieldViolationException("head", HeadOfBoardRule.REASON);
            }
            ApartBodiesRule.require(
                    "members",
                    elected.members(),
                    terms.during(cooperativeId, Body.BOARD, on, each -> each == Body.REVISION));
        } else {
            ApartBodiesRule.require("members", executive(cooperativeId, elected, on), elected.members());
        }
        years(cooperativeId, elected);
    }

    private Set<UUID> executive(UUID cooperativeId, Elected elected, LocalDate on) {
        var both = new HashSet<>(terms.during(cooperativeId, Body.REVISION, on, each -> each != Body.REVISION));
        both.retainAll(elected.members());
        return both;
    }

    private static void requireMajority(MeetingDecision decision) {
        if (!decision.isFor()) {
            throw new FieldViolationException("votesFor", "cooperative.rule.majority");
        }
    }

    /** Somebody has to act for the co-operative: a chair is followed by the election of another (the portal's own order). */
    private static boolean isReleasable(BodyTerm term) {
        return term.getBody() == Body.BOARD || term.getBody() == Body.REVISION;
    }

    void requireReleasable(BodyTerm term) {
        String why = whyNotReleasable(term);
        if (why != null) {
            throw new FieldViolationException("term", why.equals("body.why.ended") ? "error.choice" : why);
        }
    }

    /** Why a member of a body cannot be released, as a message key; null when nothing hinders it. */
    @Nullable
    String whyNotReleasable(BodyTerm term) {
        if (term.getEndedOn() != null) {
            return "body.why.ended";
        }
        return !isReleasable(term) ? "error.choice" : isHead(term) ? "body.refused.head" : null;
    }

    private boolean isHead(BodyTerm term) {
        return term.getBody() == Body.BOARD
                && terms.in(term.getCooperativeId(), Body.HEAD, LocalDate.now(clock))
                        .contains(term.getAccountId());
    }

    private Cooperative ofChair(Actor chair, UUID cooperativeId) {
        return cooperatives
                .findOfChairForUpdate(chair, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }
}
