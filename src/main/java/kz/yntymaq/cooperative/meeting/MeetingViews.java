package kz.yntymaq.cooperative.meeting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.cooperative.meeting.Matter.Effect;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.voting.BallotForm;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Majority;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.QuorumRule;
import kz.yntymaq.voting.SittingState;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.Votes;
import kz.yntymaq.voting.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings as members see them. */
@Service
@Transactional(readOnly = true)
class MeetingViews {

    private final MeetingAccess access;
    private final MatterRepository matters;
    private final Members members;
    private final Sittings sittings;
    private final Votes votes;
    private final MemberNames memberNames;
    private final Adoption charters;
    private final Texts texts;
    private final Clock clock;

    MeetingViews(
            MeetingAccess access,
            MatterRepository matters,
            Members members,
            Sittings sittings,
            Votes votes,
            MemberNames memberNames,
            Adoption charters,
            Texts texts,
            Clock clock) {
        this.access = access;
        this.matters = matters;
        this.members = members;
        this.sittings = sittings;
        this.votes = votes;
        this.memberNames = memberNames;
        this.charters = charters;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A question as it stands.
     *
     * @param title in the language of the page
     * @param told what came of it, with the reason where nothing did
     * @param proposal to exclude the person, null for any other matter
     * @param own the actor's own vote
     * @param mayVote whether the actor is among those who vote on it
     * @param votes how many have voted in the open
     */
    record Item(
            UUID id,
            int place,
            Topic topic,
            String title,
            @Nullable BigDecimal sum,
            @Nullable String use,
            Majority majority,
            QuestionState state,
            @Nullable Count count,
            @Nullable Outcome outcome,
            @Nullable Effect effect,
            @Nullable String told,
            @Nullable UUID proposal,
            @Nullable Choice own,
            boolean mayVote,
            int votes,
            boolean secret) {}

    /** Somebody who takes part now. */
    record There(UUID voter, String name, Way way, @Nullable String representative) {}

    /**
     * A meeting.
     *
     * @param leads whether the actor leads it
     * @param owns whether the actor may call it off
     * @param ofCharter whether the days of notice were those of the charter when members were called
     * @param due whether its time has come
     * @param members how many members there are now
     * @param mine how the actor takes part now, null when they do not
     * @param confirms whether the actor is to confirm the minutes and has not yet
     * @param base what the open vote is counted on, null while none is open
     * @param unvoted questions that nobody voted on, without those that fell
     */
    record Page(
            UUID cooperative,
            String name,
            UUID id,
            SittingState state,
            Instant startsAt,
            String place,
            @Nullable Integer noticeDays,
            boolean ofCharter,
            @Nullable String offReason,
            boolean demanded,
            boolean due,
            boolean leads,
            boolean owns,
            List<Item> items,
            List<There> there,
            int members,
            @Nullable Way mine,
            @Nullable String presiding,
            @Nullable String secretary,
            @Nullable Instant presidingConfirmedAt,
            @Nullable Instant secretaryConfirmedAt,
            boolean confirms,
            Votes.@Nullable Base base,
            long unvoted) {

        public boolean is(String asked) {
            return state.name().equals(asked);
        }

        public int least() {
            return QuorumRule.least(members);
        }

        public boolean enough() {
            return QuorumRule.holds(there.size(), members);
        }

        /** The question that is open. */
        public Optional<Item> voted() {
            return items.stream()
                    .filter(each -> each.state == QuestionState.OPEN)
                    .findFirst();
        }

        public String address() {
            return "/cabinet/cooperatives/" + cooperative + "/meetings/" + id;
        }
    }

    /** Looks whether somebody sees a meeting, without making its page. */
    void require(Actor actor, UUID cooperativeId, UUID id) {
        access.seen(actor, cooperativeId, id);
    }

    Page page(Actor actor, UUID cooperativeId, UUID id) {
        MeetingAccess.Seen seen = access.seen(actor, cooperativeId, id);
        Meeting meeting = seen.meeting();
        Sittings.Facts sitting = seen.sitting();
        Map<UUID, Matter> about =
                matters.findByMeetingId(id).stream().collect(Collectors.toMap(Matter::getId, each -> each));
        List<Sittings.Presence> now = sittings.presences(id).stream()
                .filter(each -> each.until() == null)
                .toList();
        var people = new HashSet<UUID>();
        about.values().forEach(each -> add(people, each.getPerson()));
        now.forEach(each -> people.add(each.voter()));
        add(people, sitting.presiding());
        add(people, sitting.secretary());
        Function<@Nullable UUID, @Nullable String> name = names(cooperativeId, people);
        UUID me = actor.accountId();
        List<Votes.Facts> questions = votes.of(id);
        Map<UUID, Choice> own = votes.ownOf(actor, id);
        return new Page(
                cooperativeId,
                seen.cooperative().name(),
                id,
                sitting.state(),
                meeting.getStartsAt(),
                meeting.getPlace(),
                meeting.getNoticeDays(),
                meeting.isNoticeOfCharter(),
                meeting.getOffReason(),
                meeting.getDemandId() != null,
                !clock.instant().isBefore(meeting.getStartsAt()),
                seen.leads(),
                seen.owns(),
                questions.stream()
                        .map(each -> item(actor, each, Objects.requireNonNull(about.get(each.id())), own, name))
                        .toList(),
                now.stream()
                        .map(each -> new There(
                                each.voter(),
                                Objects.requireNonNullElse(name.apply(each.voter()), "–"),
                                each.way(),
                                each.representative()))
                        .toList(),
                members.count(cooperativeId),
                now.stream()
                        .filter(each -> each.voter().equals(me))
                        .map(Sittings.Presence::way)
                        .findFirst()
                        .orElse(null),
                name.apply(sitting.presiding()),
                name.apply(sitting.secretary()),
                meeting.getPresidingConfirmedAt(),
                meeting.getSecretaryConfirmedAt(),
                (me.equals(sitting.presiding()) && meeting.getPresidingConfirmedAt() == null)
                        || (me.equals(sitting.secretary()) && meeting.getSecretaryConfirmedAt() == null),
                questions.stream()
                        .filter(each -> each.state() == QuestionState.OPEN)
                        .findFirst()
                        .map(each -> votes.base(each.id()))
                        .orElse(null),
                questions.stream()
                        .filter(each -> each.state() == QuestionState.PLANNED
                                && Objects.requireNonNull(about.get(each.id())).getEffect() != Effect.FALLEN)
                        .count());
    }

    private static void add(Set<UUID> people, @Nullable UUID person) {
        Optional.ofNullable(person).ifPresent(people::add);
    }

    private Function<@Nullable UUID, @Nullable String> names(UUID cooperative, Collection<UUID> people) {
        Map<UUID, Bilingual> found = memberNames.now(cooperative, people);
        return id -> {
            Bilingual name = id == null ? null : found.get(id);
            return name == null ? null : name.here();
        };
    }

    private Item item(
            Actor actor,
            Votes.Facts question,
            Matter matter,
            Map<UUID, Choice> own,
            Function<@Nullable UUID, @Nullable String> name) {
        boolean open = question.state() == QuestionState.OPEN;
        return new Item(
                question.id(),
                question.place(),
                matter.getTopic(),
                matter.title(texts, Language.current(), name.apply(matter.getPerson())),
                matter.getSum(),
                matter.getUse(),
                question.majority(),
                question.state(),
                question.count(),
                question.outcome(),
                matter.getEffect(),
                matter.told(texts, Language.current()),
                matter.getProposalId(),
                own.get(question.id()),
                open && votes.isElector(actor, question.id()),
                open ? votes.votes(question.id()) : 0,
                question.form() == BallotForm.SECRET);
    }

    /** What the questions of a meeting say of the charter otherwise, each beside the edition in force when it was put. */
    Map<UUID, CharterWording.Compared> wordings(UUID cooperativeId, UUID meeting) {
        var compared = new HashMap<UUID, CharterWording.Compared>();
        matters.findByMeetingId(meeting).forEach(each -> {
            CharterWording.Change change = each.getChange();
            if (change != null) {
                compared.put(
                        each.getId(),
                        charters.edition(cooperativeId, change.edition()).compared(change));
            }
        });
        return compared;
    }

    /** Days of notice by the charter; null where the portal does not know them. */
    @Nullable
    Integer noticeDays(UUID cooperativeId) {
        return access.noticeDays(cooperativeId).orElse(null);
    }
}
