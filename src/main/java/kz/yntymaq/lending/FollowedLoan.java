package kz.yntymaq.lending;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;

/** What happened to an approved microcredit, and what is due next of it. */
@MappedSuperclass
abstract class FollowedLoan {

    @Enumerated(EnumType.STRING)
    private LoanStage stage;

    /** Place of the stage among all, by which lists are ordered. */
    @SuppressWarnings("unused")
    private int place;

    /** Day on which the stage began. */
    @SuppressWarnings("unused") // lists are ordered by it
    private LocalDate since;

    @ElementCollection
    @CollectionTable(name = "loan_event", joinColumns = @JoinColumn(name = "file_id"))
    @OrderColumn(name = "row")
    private List<LoanEvent> events = new ArrayList<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    FollowedLoan() {}

    /** What is due next. */
    abstract LoanStage next();

    void note(String event, @Nullable RecordedValue words, UUID by, Instant now, LocalDate today) {
        events.add(new LoanEvent(now, by, event, words));
        LoanStage next = next();
        if (next != stage) {
            this.stage = next;
            this.place = next.ordinal();
            this.since = today;
        }
    }

    public LoanStage getStage() {
        return stage;
    }

    /** What happened, the first first. */
    public List<LoanEvent> getEvents() {
        return List.copyOf(events);
    }
}
