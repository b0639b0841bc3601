package kz.yntymaq.programme.intake;

import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.programme.intake.Intakes.Stored;
import org.jspecify.annotations.Nullable;

/** What was set of intake in an oblast, one period after the other, the one that was set last first. */
final class Periods {

    private Periods() {}

    /** How intake stands on a day: by the newest that has begun, open where that has ended or none has. */
    static Intake on(List<Stored> newestFirst, LocalDate day) {
        return newestFirst.stream()
                .map(Stored::intake)
                .filter(intake -> intake.hasBegunOn(day))
                .findFirst()
                .map(intake -> intake.on(day))
                .orElse(Intake.OPEN);
    }

    /** What was announced to begin after a day; null for nothing. */
    static @Nullable Intake after(List<Stored> newestFirst, LocalDate day) {
        return newestFirst.stream()
                .map(Stored::intake)
                .findFirst()
                .filter(intake -> !intake.hasBegunOn(day))
                .orElse(null);
    }
}
