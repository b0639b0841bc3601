package kz.yntymaq.programme.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.kernel.Wording;
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

    /** A programme and the oblasts of which there is something to tell. */
    public record OfProgramme(Wording name, List<InOblast> oblasts) {}

    /** The programmes that lend money, of which there is something to tell. @param oblast its code; null for all */
    public List<OfProgramme> lent(@Nullable String oblast) {
        return programmes.editionsInForce(LocalDate.now(clock)).values().stream()
                .filter(edition -> edition.content().kind().isLent())
                .map(edition -> new OfProgramme(
                        programmes.find(edition.code()).orElseThrow().name(),
                        told(edition.code()).stream()
                                .filter(each -> oblast == null
                                        || each.oblast().getCode().equals(oblast))
                                .toList()))
                .filter(each -> !each.oblasts().isEmpty())
                .toList();
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
