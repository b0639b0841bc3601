package kz.yntymaq.lending;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** What is pledged for a microcredit, and the registration of the pledge contract (rules of «Ауыл аманаты», points 7 and 9). */
@MappedSuperclass
abstract class PledgedLoan extends FollowedLoan {

    @ElementCollection
    @CollectionTable(name = "loan_pledge", joinColumns = @JoinColumn(name = "file_id"))
    @OrderColumn(name = "row")
    private List<PledgedItem> pledge = new ArrayList<>();

    @Embedded
    private @Nullable PledgeRegistration registration;

    /** @throws RuleViolationException where nothing may be changed any more */
    abstract void requireOpen();

    /** Day of the approval, before which nothing of this happens. */
    public abstract LocalDate getApprovedOn();

    /** A thing is pledged. What was registered of other things stands no more: the contract is to be registered with all of them. */
    void pledge(PledgedItem item, UUID by, Instant now, LocalDate today) {
        requireOpen();
        pledge.add(item);
        this.registration = null;
        note("PLEDGED", RecordedValue.words(item.description()), by, now, today);
    }

    /** A thing is pledged no more, and what was registered with it stands no more. @throws NotFoundException for one that is not pledged */
    void unpledge(UUID item, UUID by, Instant now, LocalDate today) {
        requireOpen();
        PledgedItem gone = pledge.stream()
                .filter(each -> each.id().equals(item))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        pledge.remove(gone);
        this.registration = null;
        note("UNPLEDGED", RecordedValue.words(gone.description()), by, now, today);
    }

    /**
     * The pledge contract was registered in the authorised body.
     *
     * @throws FieldViolationException for a day to come or before the approval
     * @throws RuleViolationException while nothing is pledged
     */
    void register(PledgeRegistration given, UUID by, Instant now, LocalDate today) {
        requireOpen();
        if (pledge.isEmpty()) {
            throw new RuleViolationException("lending.error.no-pledge");
        }
        requirePast("day", given.registeredOn(), today);
        if (given.registeredOn().isBefore(getApprovedOn())) {
            throw new FieldViolationException("day", "lending.error.before-approval");
        }
        this.registration = given;
        note(
                "REGISTERED",
                LoanEvent.line(RecordedValue.words(given.number()), new RecordedValue.Day(given.registeredOn())),
                by,
                now,
                today);
    }

    static void requirePast(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new FieldViolationException(field, "lending.error.future");
        }
    }

    public List<PledgedItem> getPledge() {
        return List.copyOf(pledge);
    }

    public @Nullable PledgeRegistration getRegistration() {
        return registration;
    }
}
