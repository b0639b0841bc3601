package kz.yntymaq.cooperative.absentee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Votes in absence as members see them. While one runs nobody sees how it stands, only how many have answered. */
@Service
@Transactional(readOnly = true)
class AbsenteeViews {

    private final AbsenteeAccess access;
    private final AbsenteeVotes votes;
    private final AbsenteeAnswers answers;
    private final AbsenteeMembers members;
    private final MembershipRepository memberships;
    private final Adoption adoption;
    private final Charters charters;
    private final Accounts accounts;
    private final Clock clock;

    AbsenteeViews(
            AbsenteeAccess access,
            AbsenteeVotes votes,
            AbsenteeAnswers answers,
            AbsenteeMembers members,
            MembershipRepository memberships,
            Adoption adoption,
            Charters charters,
            Accounts accounts,
            Clock clock) {
        this.access = access;
        this.votes = votes;
        this.answers = answers;
        this.members = members;
        this.memberships = memberships;
        this.adoption = adoption;
        this.charters = charters;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A vote in the list. @param untilOn null while it is prepared */
    record Row(UUID id, AbsenteeState state, @Nullable LocalDate untilOn) {}

    /** The list. @param begins whether the actor may put new words to the members @param charter whether the portal holds it */
    record Listed(UUID cooperative, String name, boolean begins, boolean charter, List<Row> rows) {

        public LegalReference source() {
            return AbsenteeVote.SOURCE;
        }
    }

    /**
     * A vote.
     *
     * @param keeps whether the actor keeps it
     * @param open whether members may answer
     * @param least the fewest days that members have to answer
     * @param ofCharter whether these are the days of notice by the charter
     * @param answered how many of the members have answered
     * @param own the actor's own answer, null for none
     * @param recorder who recorded the actor's answer on paper, null for none
     * @param count null before it is counted
     * @param edition that holds it, null where none does
     */
    record Page(
            UUID cooperative,
            String name,
            UUID id,
            AbsenteeState state,
            boolean demanded,
            boolean keeps,
            boolean open,
            List<CharterWording.Compared> changes,
            int least,
            boolean ofCharter,
            @Nullable Instant askedAt,
            @Nullable LocalDate untilOn,
            int answered,
            int members,
            AbsenteeAnswers.@Nullable Answer own,
            @Nullable String recorder,
            @Nullable Count count,
            @Nullable Integer edition,
            @Nullable Instant closedAt,
            @Nullable Instant confirmedAt) {

        public boolean is(String asked) {
            return state.name().equals(asked);
        }

        public boolean isOver() {
            return state.isOver();
        }

        /** Whether whoever keeps it may have it counted now. */
        public boolean isCounted() {
            return keeps && state == AbsenteeState.RUNNING && (!open || answered >= members);
        }

        public LegalReference source() {
            return AbsenteeVote.SOURCE;
        }

        /** The majority as it was reckoned. */
        public String reckoned() {
            return count == null ? "" : count.majority(AbsenteeVote.MAJORITY);
        }

        public String address() {
            return AbsenteeController.page(cooperative, id);
        }

        /** Which two thirds of all are needed: the fewest votes for it. */
        public int needed() {
            return (2 * members + 2) / 3;
        }
    }

    Listed list(Actor actor, UUID cooperativeId) {
        Cooperative cooperative = access.cooperative(actor, cooperativeId);
        return new Listed(
                cooperativeId,
                cooperative.name(),
                access.mayBegin(actor, cooperative),
                adoption.inForce(cooperativeId).isPresent(),
                votes.findTop100ByCooperativeIdOrderByBegunAtDescIdDesc(cooperativeId).stream()
                        .filter(each ->
                                each.getState() != AbsenteeState.PLANNED || access.keeps(actor, cooperative, each))
                        .map(each -> new Row(each.getId(), each.getState(), each.getUntilOn()))
                        .toList());
    }

    Page page(Actor actor, UUID cooperativeId, UUID id) {
        AbsenteeAccess.Seen seen = access.seen(actor, cooperativeId, id);
        AbsenteeVote vote = seen.vote();
        Optional<Integer> notice = charters.noticeDays(cooperativeId);
        int least = AbsenteeTermRule.least(notice);
        Optional<AbsenteeAnswers.Answer> own = answers.of(id, actor.accountId());
        return new Page(
                cooperativeId,
                seen.cooperative().name(),
                id,
                vote.getState(),
                vote.isDemanded(),
                seen.keeps(),
                vote.isAnswered(LocalDate.now(clock)),
                compared(cooperativeId, vote.changes()),
                least,
                notice.filter(days -> days == least).isPresent(),
                vote.getAskedAt(),
                vote.getUntilOn(),
                answers.answered(id),
                memberships.countVoters(cooperativeId),
                own.orElse(null),
                own.map(AbsenteeAnswers.Answer::recordedBy).map(this::name).orElse(null),
                vote.count(),
                vote.getEdition(),
                vote.getClosedAt(),
                vote.getConfirmedAt());
    }

    private List<CharterWording.Compared> compared(UUID cooperativeId, List<CharterWording.Change> changes) {
        return changes.stream()
                .map(each -> adoption.edition(cooperativeId, each.edition()).compared(each))
                .toList();
    }

    private @Nullable String name(UUID person) {
        PersonName name = accounts.names(List.of(person)).get(person);
        return name == null ? null : name.full();
    }

    /**
     * An item as the one who prepares it writes it.
     *
     * @param text in new words where they were written, else as it is in force
     * @param written whether it was written in new words
     */
    record Item(
            CharterItem item,
            int edition,
            Bilingual text,
            @Nullable Integer noticeDays,
            boolean written) {}

    Item item(Actor actor, UUID cooperativeId, UUID id, CharterItem item) {
        AbsenteeVote vote = access.kept(actor, cooperativeId, id).vote();
        CharterWording now = adoption.inForce(cooperativeId).orElseThrow(NotFoundException::new);
        return vote.changes().stream()
                .filter(each -> each.item() == item)
                .findFirst()
                .map(each -> new Item(item, now.number(), each.text(), each.noticeDays(), true))
                .orElseGet(() -> new Item(
                        item,
                        now.number(),
                        now.of(item),
                        item == CharterItem.MEETINGS
                                ? charters.noticeDays(cooperativeId).orElse(null)
                                : null,
                        false));
    }

    /** The wording in force, beside which new words of both languages are looked at. */
    CharterWording inForce(UUID cooperativeId) {
        return adoption.inForce(cooperativeId).orElseThrow(NotFoundException::new);
    }

    /** Members whose answer on paper may be recorded. @param typed words of a name */
    List<AbsenteeMembers.Member> toRecord(Actor actor, UUID cooperativeId, UUID id, @Nullable String typed) {
        access.kept(actor, cooperativeId, id);
        return members.find(cooperativeId, id, actor.accountId(), typed);
    }

    /** Name of a member; not found for who is none. */
    String member(UUID cooperativeId, UUID membership) {
        return members.account(cooperativeId, membership).map(this::name).orElseThrow(NotFoundException::new);
    }

    /** What a member answers. */
    static List<Choice> choices() {
        return List.of(Choice.YES, Choice.NO);
    }
}
