package kz.yntymaq.review.commission;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.office.Actors;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.assignment.Absences;
import kz.yntymaq.review.assignment.Assignments;
import kz.yntymaq.review.assignment.Colleague;
import kz.yntymaq.review.assignment.Colleagues;
import kz.yntymaq.review.commission.CommissionRule.Result;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Votes of a commission of the office that concludes: its officials are named, each votes by the own account with a reason, and
 * nobody sees how it stands before the end. Whoever has a part in the applicant is never one of them.
 */
@Service
@Transactional
public class CaseVotes {

    static final String ON_AGENDA = "review.commission.error.on-agenda";

    private final VoteStore votes;
    private final List<CalledTogether> together;
    private final ReviewAccess access;
    private final Applications applications;
    private final Colleagues colleagues;
    private final Absences absences;
    private final Actors actors;
    private final ScoreSheets sheets;
    private final Assignments assignments;
    private final OnceOnly once;
    private final Inbox inbox;
    private final AuditLog audit;
    private final Clock clock;

    CaseVotes(
            VoteStore votes,
            List<CalledTogether> together,
            ReviewAccess access,
            Applications applications,
            Colleagues colleagues,
            Absences absences,
            Actors actors,
            ScoreSheets sheets,
            Assignments assignments,
            OnceOnly once,
            Inbox inbox,
            AuditLog audit,
            Clock clock) {
        this.votes = votes;
        this.together = List.copyOf(together);
        this.access = access;
        this.applications = applications;
        this.colleagues = colleagues;
        this.absences = absences;
        this.actors = actors;
        this.sheets = sheets;
        this.assignments = assignments;
        this.once = once;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Votes on a case, the first one first; whoever asks may see the case. */
    @Transactional(readOnly = true)
    List<CaseVote> of(Application application) {
        return votes.of(application.getId());
    }

    /** Who may be named: officials of the actor's office who can vote, are not away today and whom no tie keeps from the case. */
    @Transactional(readOnly = true)
    List<Colleague> eligible(Actor actor, Application application) {
        Set<UUID> away = absences.away(actor);
        return colleagues.of(actor).stream()
                .filter(one -> !away.contains(one.id()))
                .filter(one -> actors.find(one.id()).filter(Actor::isConfirmed).isPresent())
                .filter(one -> access.tie(one.id(), application).isEmpty())
                .toList();
    }

    /** Whether the commission may be asked: for the first time, or after a vote that left the matter open. @param all votes on the case */
    static boolean mayAsk(List<CaseVote> all) {
        return Optional.ofNullable(all.isEmpty() ? null : all.get(all.size() - 1))
                .map(last -> !last.goesOn() && requireNonNull(last.result()).leavesOpen())
                .orElse(true);
    }

    /** The sitting to come that will vote on a case, so that no commission of its own is asked. */
    @Transactional(readOnly = true)
    Optional<CalledTogether.Called> called(Application application) {
        return together.stream()
                .flatMap(each -> each.called(application.getId()).stream())
                .findFirst();
    }

    /** Whether the actor may end a vote: it belongs to the chair and the secretary. */
    @Transactional(readOnly = true)
    boolean mayEnd(Actor actor, Application application, CaseVote vote) {
        return vote.mayEnd(actor.accountId(), able(actor, application)::contains);
    }

    /** Whether somebody who can still vote is waited for, so that nobody ends it yet. */
    @Transactional(readOnly = true)
    boolean isAwaited(Actor actor, Application application, CaseVote vote) {
        return vote.isAwaited(able(actor, application)::contains, clock.instant());
    }

    private Set<UUID> able(Actor actor, Application application) {
        return eligible(actor, application).stream().map(Colleague::id).collect(toSet());
    }

    /**
     * Names a commission and puts the case to it. Whoever voted before and still can is a member again, so that nobody is left out
     * for how they voted.
     *
     * @param others members beside the chair and the secretary
     * @param shown version of the case that the page showed
     * @throws FieldViolationException for fewer or more than the rule allows, and for who may not be named
     * @throws RuleViolationException while a vote goes on or a sitting with this case is called, and after a vote that settled it
     */
    public void ask(Actor actor, UUID id, int shown, UUID chair, UUID secretary, Set<UUID> others, UUID onceKey) {
        var all = new TreeMap<UUID, Seat>();
        others.forEach(one -> all.put(one, Seat.MEMBER));
        all.put(secretary, Seat.SECRETARY);
        all.put(chair, Seat.CHAIR);
        once.run(
                Press.of(onceKey, actor.accountId(), "commission.ask", id, chair, secretary, List.copyOf(all.keySet())),
                () -> {
                    Application application = access.findFor(actor, id, ReviewAction.CONCLUDE, shown);
                    applications.hold(application);
                    List<CaseVote> before = votes.of(id);
                    if (!mayAsk(before)) {
                        throw new RuleViolationException("review.commission.error.asked");
                    }
                    if (called(application).isPresent()) {
                        throw new RuleViolationException(ON_AGENDA);
                    }
                    Set<UUID> able = able(actor, application);
                    before.stream()
                            .flatMap(vote -> vote.members().stream())
                            .filter(one -> one.voted() && able.contains(one.id()))
                            .forEach(one -> all.putIfAbsent(one.id(), Seat.MEMBER));
                    requireMembers(able, all);
                    votes.begin(
                            id,
                            before.size() + 1,
                            requireNonNull(application.getStage()).code(),
                            requireNonNull(requireNonNull(actor.scope()).code()),
                            all,
                            actor.accountId(),
                            clock.instant());
                    tell(
                            actor,
                            all.keySet(),
                            "review.commission.message.named",
                            CaseAddress.of(id) + "/commission/vote",
                            application);
                    return note(actor, application, "review.commission-asked");
                });
    }

    private void tell(Actor actor, Set<UUID> members, String key, String link, Application application) {
        members.stream()
                .filter(one -> !one.equals(actor.accountId()))
                .forEach(one -> inbox.deliver(one, key, link, RecordedValue.words(application.getNumber())));
    }

    private static void requireMembers(Set<UUID> able, Map<UUID, Seat> all) {
        if (!all.containsValue(Seat.SECRETARY)) {
            throw new FieldViolationException("secretary", "review.commission.error.two");
        }
        if (all.size() < CommissionRule.LEAST || all.size() > CommissionRule.MOST) {
            throw new FieldViolationException(
                    "members", "review.commission.error.size", (long) CommissionRule.LEAST, (long) CommissionRule.MOST);
        }
        all.forEach((one, seat) -> {
            if (!able.contains(one)) {
                throw new FieldViolationException(
                        seat.isOfficer() ? seat.name().toLowerCase(Locale.ROOT) : "members", "error.choice");
            }
        });
    }

    /**
     * A member votes, or says that an interest keeps them from it. A vote may be changed until the end; who does not vote
     * stays so, and works on the case no more.
     *
     * @param marks from 0 to 10, in the order of the criteria of the edition; of no matter where it has none
     * @throws FieldViolationException by {@code marks[n].given} for a mark that is missing, see {@link ScoreSheet}
     */
    public void cast(
            Actor actor,
            UUID id,
            int shown,
            Ballot ballot,
            String reason,
            List<@Nullable Integer> marks,
            UUID onceKey) {
        if (!ballot.isVote() && ballot != Ballot.RECUSED) {
            throw new FieldViolationException("ballot", "error.choice");
        }
        once.run(Press.of(onceKey, actor.accountId(), "commission.vote", id, ballot, reason, marks), () -> {
            Application application = access.findFor(actor, id, ReviewAction.CONCLUDE, shown);
            UUID vote = votes.shared(id).orElseThrow(CaseVotes::over);
            Map<String, Integer> given = sheets.of(application).of(ballot, marks);
            if (ballot == Ballot.RECUSED) {
                assignments.layDown(actor, id);
            }
            if (!votes.cast(vote, actor.accountId(), ballot, reason, given, clock.instant())) {
                throw new RuleViolationException("review.commission.error.no-member");
            }
            return note(
                    actor,
                    application,
                    ballot == Ballot.RECUSED ? "review.commission-recused" : "review.commission-voted");
        });
    }

    /**
     * The vote ends and is counted, by the chair or the secretary; whom a tie keeps from the case by now does not count.
     *
     * @throws RuleViolationException for anybody else, while one of these can do it
     */
    void end(Actor actor, UUID id, UUID onceKey) {
        once.run(Press.of(onceKey, actor.accountId(), "commission.end", id), () -> {
            Application application = access.findFor(actor, id, ReviewAction.CONCLUDE);
            votes.held(id).orElseThrow(CaseVotes::over);
            CaseVote open = last(id);
            if (!mayEnd(actor, application, open)) {
                throw new RuleViolationException("review.commission.error.officers");
            }
            if (isAwaited(actor, application, open)) {
                throw new RuleViolationException(
                        "review.commission.error.early", LocalDate.ofInstant(open.endableFrom(), clock.getZone()));
            }
            Result result = close(actor, application, open);
            if (!result.leavesOpen()) {
                Set<UUID> voted = last(id).members().stream()
                        .filter(CaseVote.Member::voted)
                        .map(CaseVote.Member::id)
                        .collect(toSet());
                tell(actor, voted, "review.commission.message.protocol", ProtocolController.address(id), application);
            }
            return requireNonNull(application.getNumber());
        });
    }

    /** Counts a vote that is held for its end; whom a tie keeps from the case by now does not count. */
    Result close(Actor actor, Application application, CaseVote open) {
        open.members().stream()
                .filter(one -> access.tie(one.id(), application).isPresent())
                .forEach(one -> votes.bar(open.id(), one.id(), clock.instant()));
        Result result = CommissionRule.result(last(application.getId()).count());
        votes.end(open.id(), result, actor.accountId(), clock.instant());
        note(actor, application, "review.commission-ended");
        return result;
    }

    CaseVote last(UUID id) {
        List<CaseVote> all = votes.of(id);
        return all.get(all.size() - 1);
    }

    private static RuleViolationException over() {
        return new RuleViolationException("review.commission.error.over");
    }

    String note(Actor actor, Application application, String action) {
        String number = requireNonNull(application.getNumber());
        audit.note(actor.accountId(), action, number, null);
        return number;
    }
}
