package kz.yntymaq.programme.priority;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.kernel.Transition.Cause;
import org.jspecify.annotations.Nullable;

/**
 * The priority directions of the villages of one okrug for one year, on their way from the rural akimat to the oblast. A
 * settlement that lies in no okrug has a list of its own.
 */
@Entity
class PriorityList {

    @Id
    private UUID id;

    private String areaCode;
    private String oblastCode;
    private String districtCode;
    private int year;

    @Enumerated(EnumType.STRING)
    private ListState state;

    private Instant changedAt;
    private UUID changedBy;

    @ElementCollection
    @CollectionTable(name = "priority_village", joinColumns = @JoinColumn(name = "list_id"))
    @MapKeyColumn(name = "village_code")
    private Map<String, VillagePriorities> villages = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "priority_transition", joinColumns = @JoinColumn(name = "list_id"))
    @OrderColumn(name = "position")
    private List<Transition> transitions = new ArrayList<>();

    @Version
    private int version;

    /** For JPA; a list begins by {@link PriorityListRepository#begin}. */
    @SuppressWarnings("NullAway.Init")
    protected PriorityList() {}

    /**
     * Writes down what was found for one of its villages.
     *
     * @throws RuleViolationException when it lies at the district or was agreed
     */
    void write(String village, VillagePriorities.Typed typed, UUID by, Instant now) {
        requireOpen();
        int edit = Optional.ofNullable(villages.get(village))
                .map(VillagePriorities::edit)
                .orElse(0);
        villages.put(village, VillagePriorities.of(typed, edit + 1, by, now));
        touch(by, now);
    }

    /** @throws RuleViolationException when it may not be changed now */
    void requireOpen() {
        if (!state.isOpen()) {
            throw new RuleViolationException("priority.error.closed");
        }
    }

    /**
     * The rural akimat sends it to the district.
     *
     * @param there the villages that the okrug has now: each must be filled in, and others go
     * @throws RuleViolationException when a village is not filled in, or it was sent before
     */
    void send(Collection<String> there, UUID by, Instant now) {
        requireOpen();
        villages.keySet().retainAll(there);
        int missing = there.size() - villages.size();
        if (missing > 0 || there.isEmpty()) {
            throw new RuleViolationException("priority.error.unfilled", missing);
        }
        enter(ListState.SENT, ListEvent.SENT, null, by, now);
    }

    /** The district agrees. @throws RuleViolationException when it does not lie there */
    void agree(UUID by, Instant now) {
        require(state == ListState.SENT);
        enter(ListState.AGREED, ListEvent.AGREED, null, by, now);
    }

    /**
     * It goes back to the rural akimat.
     *
     * @param reason in words, for the rural akimat
     * @throws RuleViolationException when it lies there already
     */
    void giveBack(String reason, UUID by, Instant now) {
        require(!state.isOpen());
        enter(ListState.RETURNED, ListEvent.RETURNED, reason, by, now);
    }

    private static void require(boolean right) {
        if (!right) {
            throw new RuleViolationException("priority.error.state");
        }
    }

    private void enter(ListState next, ListEvent event, @Nullable String reason, UUID by, Instant now) {
        transitions.add(Transition.of(
                by, now, state, next, Cause.of(event).because(reason).by(event.basis())));
        state = next;
        touch(by, now);
    }

    private void touch(UUID by, Instant now) {
        this.changedAt = now;
        this.changedBy = by;
    }

    UUID getId() {
        return id;
    }

    String getAreaCode() {
        return areaCode;
    }

    String getDistrictCode() {
        return districtCode;
    }

    String getOblastCode() {
        return oblastCode;
    }

    int getYear() {
        return year;
    }

    ListState getState() {
        return state;
    }

    Instant getChangedAt() {
        return changedAt;
    }

    UUID getChangedBy() {
        return changedBy;
    }

    Map<String, VillagePriorities> getVillages() {
        return Map.copyOf(villages);
    }

    List<Transition> getTransitions() {
        return List.copyOf(transitions);
    }

    int getVersion() {
        return version;
    }
}
