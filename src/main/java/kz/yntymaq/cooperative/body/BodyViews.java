package kz.yntymaq.cooperative.body;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.law.CooperativeLaw;
import kz.yntymaq.cooperative.people.NameOrder;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bodies of a co-operative as its members see them. */
@Service
@Transactional(readOnly = true)
class BodyViews {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final BodyTermRepository terms;
    private final BodyDecisions decisions;
    private final BodyCharter charter;
    private final CooperativeLaw law;
    private final Accounts accounts;
    private final Clock clock;

    BodyViews(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            BodyTermRepository terms,
            BodyDecisions decisions,
            BodyCharter charter,
            CooperativeLaw law,
            Accounts accounts,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.terms = terms;
        this.decisions = decisions;
        this.charter = charter;
        this.law = law;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A question of a meeting of the board as it is shown. */
    record Voted(String words, int votesFor, boolean ofAll, boolean adopted) {

        /** The count as it is printed. */
        public String majority(int present, int board) {
            return ofAll ? BoardVoteRule.writtenOfAll(votesFor, board) : BoardVoteRule.written(votesFor, present);
        }

        /** Message key of how it was counted, beneath that of a page or a paper. */
        public String votes() {
            return ofAll ? "votes-of-all" : "votes";
        }
    }

    /** A meeting of the board as it is shown. @param board how many were in the board */
    record BoardMet(
            UUID id,
            LocalDate on,
            String place,
            int board,
            List<String> present,
            List<Voted> questions,
            Instant recordedAt) {

        /** The quorum as it is printed. */
        public String quorum() {
            return BoardVoteRule.written(present.size(), board);
        }
    }

    /**
     * A term as it is shown.
     *
     * @param over whether the day until which the charter gave it is past, while nobody else was elected
     * @param decision of the general meeting, null for the founding meeting
     * @param voted whether that meeting voted in the portal
     */
    record Shown(
            UUID id,
            Body body,
            UUID person,
            String name,
            LocalDate from,
            @Nullable LocalDate until,
            boolean over,
            @Nullable LocalDate ended,
            BodyTerm.@Nullable Ended why,
            @Nullable MeetingDecision decision,
            boolean voted) {

        /** Message key of why it ended. */
        public String whyKey() {
            return "body.ended." + why;
        }
    }

    /**
     * The page of the bodies.
     *
     * @param chair whether the actor chairs the co-operative
     * @param members how many members there are
     * @param most members of a co-operative with a chair alone
     * @param boardDue whether a board has to be elected
     * @param now who is in which body, the chair first
     * @param past who was
     */
    record Page(
            UUID id,
            String name,
            boolean chair,
            int members,
            int most,
            boolean boardDue,
            BodyCharter.Says charter,
            List<Shown> now,
            List<Shown> past) {

        public List<Shown> in(String body) {
            return now.stream().filter(each -> each.body().name().equals(body)).toList();
        }

        /** Whom a general meeting may release: who is in a board and does not head it, and the revision commission. */
        public List<Shown> releasable() {
            return now.stream()
                    .filter(each -> each.body() == Body.REVISION
                            || (each.body() == Body.BOARD
                                    && in(Body.HEAD.name()).stream()
                                            .noneMatch(head -> head.person().equals(each.person()))))
                    .toList();
        }
    }

    /** For members. */
    Page page(Actor actor, UUID id) {
        Cooperative cooperative = cooperatives
                .findVisibleTo(actor, id)
                .filter(found -> found.getState().isMet())
                .orElseThrow(NotFoundException::new);
        LocalDate today = LocalDate.now(clock);
        List<BodyTerm> all = terms.findByCooperativeIdOrderByFromOnDescRecordedAtDescId(id);
        Map<UUID, PersonName> names =
                accounts.names(all.stream().map(BodyTerm::getAccountId).collect(Collectors.toSet()));
        Map<UUID, BodyDecision> decided =
                decisions.findByCooperativeId(id).stream().collect(Collectors.toMap(BodyDecision::getId, each -> each));
        List<Shown> shown =
                all.stream().map(each -> shown(each, names, decided, today)).toList();
        Predicate<Shown> standing = each -> each.ended() == null || each.ended().isAfter(today);
        int members = memberships.countPeople(id);
        int most = law.figure(CooperativeLaw.Name.MOST_MEMBERS_OF_SOLE_CHAIR, today)
                .whole();
        boolean board = shown.stream().anyMatch(standing.and(each -> each.body() == Body.BOARD));
        return new Page(
                id,
                cooperative.name(),
                cooperative.isChairedBy(actor.accountId()),
                members,
                most,
                SoleChairRule.isBoardDue(members, most, board),
                charter.of(id),
                shown.stream()
                        .filter(standing)
                        .sorted(Comparator.comparing(Shown::body).thenComparing(Shown::name, NameOrder.KAZAKH))
                        .toList(),
                shown.stream().filter(standing.negate()).toList());
    }

    private static Shown shown(
            BodyTerm term, Map<UUID, PersonName> names, Map<UUID, BodyDecision> decided, LocalDate today) {
        PersonName name = names.get(term.getAccountId());
        BodyDecision decision = Stream.of(term.getDecisionId())
                .filter(Objects::nonNull)
                .map(decided::get)
                .findFirst()
                .orElse(null);
        return new Shown(
                term.getId(),
                term.getBody(),
                term.getAccountId(),
                name == null ? "–" : name.full(),
                term.getFromOn(),
                term.getUntilOn(),
                term.getEndedOn() == null && term.getUntilOn() != null && !today.isBefore(term.getUntilOn()),
                term.getEndedOn(),
                term.getEndedWhy(),
                decision == null ? null : decision.getDecision(),
                decision != null && decision.getQuestionId() != null);
    }
}
