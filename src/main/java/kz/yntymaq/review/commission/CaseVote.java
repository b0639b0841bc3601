package kz.yntymaq.review.commission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import kz.yntymaq.review.commission.CommissionRule.Result;
import kz.yntymaq.voting.Count;
import org.jspecify.annotations.Nullable;

/**
 * A vote of a commission on a case.
 *
 * @param round from 1; another one only after a tie, or without a quorum
 * @param endedAt null while it goes on
 * @param result null while it goes on
 */
public record CaseVote(
        UUID id,
        int round,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable Result result,
        List<Member> members) {

    /** Copies the members. */
    public CaseVote {
        members = List.copyOf(members);
    }

    /**
     * Somebody who was named.
     *
     * @param name family and given name
     * @param ballot null of who gave none
     * @param marks by the codes of the criteria; none of who gave none
     * @param confirmed when they confirmed the protocol; null of who did not
     * @param inOffice whether they work in the office still
     */
    public record Member(
            UUID id,
            String name,
            Seat seat,
            @Nullable Ballot ballot,
            @Nullable String reason,
            Map<String, Integer> marks,
            @Nullable Instant confirmed,
            boolean inOffice) {

        /** Whether the member voted for, against or abstained. */
        public boolean voted() {
            return ballot != null && ballot.isVote();
        }
    }

    /** The same with these members. */
    CaseVote with(List<Member> those) {
        return new CaseVote(id, round, askedAt, endedAt, result, those);
    }

    /** Whether it has not ended. */
    public boolean goesOn() {
        return endedAt == null;
    }

    /** Somebody as a member; empty for who is none. */
    public Optional<Member> member(UUID person) {
        return members.stream().filter(one -> one.id().equals(person)).findFirst();
    }

    /**
     * Whether somebody may end it: the chair or the secretary, of whom one always may. When neither of them can act, another
     * member may, and when no member can, whoever is on turn.
     *
     * @param able who can act on the case: they work in the office, and no tie keeps them from it
     */
    boolean mayEnd(UUID person, Predicate<UUID> able) {
        List<Member> left = members.stream().filter(one -> able.test(one.id())).toList();
        List<Member> officers =
                left.stream().filter(one -> one.seat().isOfficer()).toList();
        List<Member> those = officers.isEmpty() ? left : officers;
        return those.isEmpty()
                ? able.test(person)
                : those.stream().anyMatch(one -> one.id().equals(person));
    }

    /**
     * Who must confirm the protocol before a result is in force: all who voted and can still act. After three days without all
     * of them the chair or the secretary is enough. A vote that settled nothing has no result to put in force.
     *
     * @param able who works in the office and is not kept from the case
     */
    List<Member> unconfirmed(Predicate<Member> able, Instant now) {
        Instant ended = endedAt;
        if (ended == null || result == null || result.leavesOpen()) {
            return List.of();
        }
        boolean officer = members.stream().anyMatch(one -> one.seat().isOfficer() && one.confirmed() != null);
        if (officer && now.isAfter(ended.plus(CommissionRule.TO_CONFIRM))) {
            return List.of();
        }
        return members.stream()
                .filter(one -> one.voted() && one.confirmed() == null && able.test(one))
                .toList();
    }

    /** From when it may be ended though somebody did not answer. */
    Instant endableFrom() {
        return askedAt.plus(CommissionRule.TO_ANSWER);
    }

    /** Whether somebody who can act on the case is still waited for. @param able the same as of {@link #mayEnd} */
    boolean isAwaited(Predicate<UUID> able, Instant now) {
        return now.isBefore(endableFrom()) && !awaited(able).isEmpty();
    }

    /** Names of those who have not answered and can act on the case. */
    List<String> awaited(Predicate<UUID> able) {
        return members.stream()
                .filter(one -> one.ballot() == null && able.test(one.id()))
                .map(Member::name)
                .toList();
    }

    /** How many gave something, also that they do not vote. */
    public int answered() {
        return (int) members.stream().filter(one -> one.ballot() != null).count();
    }

    /** The sheets of those who voted and gave marks. */
    public List<Map<String, Integer>> sheets() {
        return members.stream()
                .filter(one -> one.voted() && !one.marks().isEmpty())
                .map(Member::marks)
                .toList();
    }

    Count count() {
        return CommissionRule.count(members.stream().map(Member::ballot).toList());
    }

    /** How many voted how: the words of {@code review.commission.count.text}. */
    public Object[] counted() {
        Count count = count();
        return new Object[] {
            (long) count.yes(),
            (long) count.no(),
            (long) count.abstained(),
            (long) count.present(),
            (long) count.members()
        };
    }
}
