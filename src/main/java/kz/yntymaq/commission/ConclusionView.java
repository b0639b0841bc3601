package kz.yntymaq.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion as a page shows it.
 *
 * @param programme its name in the language of the page
 * @param steps what the office can do today; none for a chair
 */
record ConclusionView(
        UUID id,
        String programme,
        String document,
        LocalDate givenOn,
        LocalDate validUntil,
        boolean positive,
        String specialists,
        ConclusionState state,
        boolean toBeConfirmed,
        @Nullable YearCheck check,
        @Nullable Preliminary preliminary,
        @Nullable LocalDate revokedOn,
        List<ConclusionStep> steps,
        List<Line> history) {

    /** Something that happened. @param key message key of it @param words of who did it; none of a step that has only a day */
    record Line(Instant at, String key, @Nullable String words) {}

    /** One on a day. @param acts whether an office looks at it, which may act */
    static ConclusionView of(Conclusion conclusion, String programme, LocalDate day, boolean acts) {
        return new ConclusionView(
                conclusion.getId(),
                programme,
                conclusion.getDocument(),
                conclusion.getGivenOn(),
                conclusion.getValidUntil(),
                conclusion.isPositive(),
                conclusion.getSpecialists(),
                conclusion.on(day),
                conclusion.isToBeConfirmed(day),
                conclusion.getCheck(),
                conclusion.getPreliminary(),
                conclusion.getRevokedOn(),
                acts ? conclusion.steps(day) : List.of(),
                conclusion.getEvents().stream()
                        .map(event -> new Line(
                                event.at(),
                                "commission.event." + event.event(),
                                ConclusionStep.isDated(event.event()) ? null : event.words()))
                        .toList());
    }
}
