package kz.yntymaq.programme.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.programme.intake.Intakes.InOblast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How intake stands today, for any page on which somebody meets a programme ({@code programme/fragments :: intake}). */
@Component("intakeToday")
class IntakeToday {

    private final Intakes intakes;
    private final Programmes programmes;
    private final Clock clock;

    IntakeToday(Intakes intakes, Programmes programmes, Clock clock) {
        this.intakes = intakes;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** In the oblast of a place; null where there is nothing to tell, or no place is known. */
    public @Nullable InOblast at(String programme, @Nullable String place) {
        return place == null ? null : intakes.toldToday(programme, place).orElse(null);
    }

    /** In every oblast of which there is something to tell. */
    public List<InOblast> told(String programme) {
        LocalDate today = LocalDate.now(clock);
        return programmes
                .findInForce(programme, today)
                .map(edition -> intakes.everywhere(edition, today))
                .orElse(List.of())
                .stream()
                .filter(InOblast::isTold)
                .toList();
    }
}
