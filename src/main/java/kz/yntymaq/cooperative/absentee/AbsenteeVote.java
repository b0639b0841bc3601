package kz.yntymaq.cooperative.absentee;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Majority;
import kz.yntymaq.voting.Outcome;
import org.jspecify.annotations.Nullable;

/** New words of the charter that are put to all members in writing (law, article 18), and what came of it. */
@Entity
@Table(name = "cooperative_absentee_vote")
class AbsenteeVote {

    static final LegalReference SOURCE = LegalReference.of("C 18");

    /** How many votes it needs. */
    static final Majority MAJORITY = Majority.TWO_THIRDS_OF_ALL;

    /** One item in its new words. @param edition in force when it was written */
    @Embeddable
    record Words(
            @Column(name = "text_kk") String kk,
            @Column(name = "text_ru") String ru,
            @Column(name = "notice_days") @Nullable Integer noticeDays,
            @Column(name = "edition") int edition) {}

    @Id
    private UUID id;

    private UUID cooperativeId;

    @Enumerated(EnumType.STRING)
    private AbsenteeState state;

    private boolean demanded;
    private UUID begunBy;

    @SuppressWarnings("unused") // told to who began it
    private Instant begunAt;

    private @Nullable UUID askedBy;
    private @Nullable Instant askedAt;
    private @Nullable LocalDate untilOn;
    private @Nullable Instant remindedAt;
    private @Nullable Instant closedAt;
    private @Nullable Integer members;
    private @Nullable Integer votesFor;
    private @Nullable Integer votesAgainst;
    private @Nullable Integer edition;
    private @Nullable UUID confirmedBy;
    private @Nullable Instant confirmedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "cooperative_absentee_item", joinColumns = @JoinColumn(name = "vote_id"))
    @MapKeyColumn(name = "item")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<CharterItem, Words> items = new EnumMap<>(CharterItem.class);

    @Version
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AbsenteeVote() {}

    /** One that somebody prepares. @param demanded whether on a demand of the members, not by the executive body */
    static AbsenteeVote begin(UUID cooperative, UUID by, boolean demanded, Instant now) {
        var vote = new AbsenteeVote();
        vote.id = UUID.randomUUID();
        vote.cooperativeId = cooperative;
        vote.state = AbsenteeState.PLANNED;
        vote.demanded = demanded;
        vote.begunBy = by;
        vote.begunAt = now;
        return vote;
    }

    /** Another wording of an item, in place of one that was written before. */
    void put(CharterWording.Change change) {
        require(AbsenteeState.PLANNED);
        items.put(
                change.item(),
                new Words(change.text().kk(), change.text().ru(), change.noticeDays(), change.edition()));
    }

    void remove(CharterItem item) {
        require(AbsenteeState.PLANNED);
        items.remove(item);
    }

    /** All members are asked: from now on its words stand. @param notice days of the charter in force, empty where not known */
    void ask(UUID by, LocalDate today, LocalDate until, Optional<Integer> notice, Instant now) {
        require(AbsenteeState.PLANNED);
        if (items.isEmpty()) {
            throw new RuleViolationException("absentee.refused.no-items");
        }
        AbsenteeTermRule.require(today, until, notice);
        askedBy = by;
        askedAt = now;
        untilOn = until;
        state = AbsenteeState.RUNNING;
    }

    /** Members are reminded, once. */
    void remind(Instant now) {
        require(AbsenteeState.RUNNING);
        remindedAt = now;
    }

    /** Whether its last day has passed and nobody has counted it yet. */
    boolean isDue(LocalDate today) {
        return state == AbsenteeState.RUNNING && untilOn != null && today.isAfter(untilOn);
    }

    /** Whether members may answer. */
    boolean isAnswered(LocalDate today) {
        return state == AbsenteeState.RUNNING && !isDue(today);
    }

    /** Whether two thirds of all were for it. */
    static boolean isAdopted(Count count) {
        return count.members() > 0 && count.outcome(MAJORITY) == Outcome.ADOPTED;
    }

    /** It is counted. @param adopted number of the edition that holds it; null where it was not adopted, or fell */
    void close(Count count, @Nullable Integer adopted, Instant now) {
        require(AbsenteeState.RUNNING);
        members = count.members();
        votesFor = count.yes();
        votesAgainst = count.no();
        edition = adopted;
        closedAt = now;
        state = count.members() == 0
                ? AbsenteeState.NO_VOTERS
                : adopted != null
                        ? AbsenteeState.ADOPTED
                        : isAdopted(count) ? AbsenteeState.FALLEN : AbsenteeState.NOT_ADOPTED;
    }

    /** The minutes are confirmed; again is the same. */
    void confirm(UUID by, Instant now) {
        if (!state.isOver()) {
            throw new RuleViolationException("absentee.refused.state");
        }
        confirmedBy = confirmedBy == null ? by : confirmedBy;
        confirmedAt = confirmedAt == null ? now : confirmedAt;
    }

    private void require(AbsenteeState required) {
        if (state != required) {
            throw new RuleViolationException("absentee.refused.state");
        }
    }

    /** What it asks for, in the order of the charter. */
    List<CharterWording.Change> changes() {
        return items.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(each -> new CharterWording.Change(
                        each.getKey(),
                        new Bilingual(each.getValue().kk(), each.getValue().ru()),
                        each.getValue().noticeDays(),
                        each.getValue().edition()))
                .toList();
    }

    /** How it was counted; null before. */
    @Nullable
    Count count() {
        return members == null || votesFor == null || votesAgainst == null
                ? null
                : new Count(members, votesFor + votesAgainst, votesFor, votesAgainst, 0);
    }

    UUID getId() {
        return id;
    }

    UUID getCooperativeId() {
        return cooperativeId;
    }

    AbsenteeState getState() {
        return state;
    }

    boolean isDemanded() {
        return demanded;
    }

    UUID getBegunBy() {
        return begunBy;
    }

    @Nullable
    UUID getAskedBy() {
        return askedBy;
    }

    @Nullable
    Instant getAskedAt() {
        return askedAt;
    }

    @Nullable
    LocalDate getUntilOn() {
        return untilOn;
    }

    @Nullable
    Instant getRemindedAt() {
        return remindedAt;
    }

    @Nullable
    Instant getClosedAt() {
        return closedAt;
    }

    @Nullable
    Integer getEdition() {
        return edition;
    }

    @Nullable
    UUID getConfirmedBy() {
        return confirmedBy;
    }

    @Nullable
    Instant getConfirmedAt() {
        return confirmedAt;
    }
}
