package kz.yntymaq.cooperative.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.RecordedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The duties of a co-operative, what presses first. */
@Service
@Transactional(readOnly = true)
class DutyCalendar {

    private final List<Duties> rooms;
    private final CooperativeRepository cooperatives;
    private final RecordedText texts;
    private final Clock clock;

    DutyCalendar(List<Duties> rooms, CooperativeRepository cooperatives, RecordedText texts, Clock clock) {
        this.rooms = rooms;
        this.cooperatives = cooperatives;
        this.texts = texts;
        this.clock = clock;
    }

    /** A duty as it is shown. @param text in the language of the page */
    record Line(Duty duty, Duty.State state, String text) {

        /** Message key of how it stands. */
        public String key() {
            return "duty.state." + state.name();
        }

        public boolean isPressing() {
            return state == Duty.State.OVERDUE || state == Duty.State.NOW;
        }

        public @Nullable LocalDate due() {
            return duty.dueOn();
        }
    }

    /** The page. @param chair whether the actor chairs the co-operative */
    record Page(UUID id, String name, boolean chair, List<Line> lines) {}

    /** For members; what is the chair's alone is told to the chair. */
    Page page(Actor actor, UUID id) {
        Cooperative cooperative = cooperatives
                .findVisibleTo(actor, id)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
        boolean chair = cooperative.isChairedBy(actor.accountId());
        return new Page(
                id,
                cooperative.name(),
                chair,
                lines(id).stream()
                        .filter(each -> chair || !each.duty().ofChair())
                        .toList());
    }

    /** All of a co-operative; who asks has looked who may know them. */
    List<Line> lines(UUID cooperativeId) {
        LocalDate today = LocalDate.now(clock);
        return of(cooperativeId, today).stream()
                .map(each -> new Line(each, each.state(today), texts.message(each.key(), each.arguments())))
                .toList();
    }

    List<Duty> of(UUID cooperativeId, LocalDate today) {
        return rooms.stream()
                .flatMap(room -> room.of(cooperativeId, today).stream())
                .sorted(Comparator.comparing((Duty each) -> each.state(today))
                        .thenComparing(each -> each.dueOn() == null ? LocalDate.MIN : each.dueOn())
                        .thenComparing(Duty::key)
                        .thenComparing(Duty::about))
                .toList();
    }
}
