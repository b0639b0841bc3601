package kz.yntymaq.review.hearing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.StageGate;
import kz.yntymaq.ui.Format;
import org.springframework.stereotype.Component;

/** Where the stage says so, nothing is refused before the applicant was heard. */
@Component
class HearingGate implements StageGate {

    private final HearingRepository hearings;
    private final ApplicationEditions editions;
    private final Format format;
    private final Clock clock;

    HearingGate(HearingRepository hearings, ApplicationEditions editions, Format format, Clock clock) {
        this.hearings = hearings;
        this.editions = editions;
        this.format = format;
        this.clock = clock;
    }

    @Override
    public Optional<RuleViolationException> hindrance(Application application, ReviewAction action) {
        if (action != ReviewAction.REFUSE || !isHeardAtItsStage(application)) {
            return Optional.empty();
        }
        Hearing hearing = hearings.findById(application.getId()).orElse(null);
        return hearing == null
                ? Optional.of(new RuleViolationException("review.hearing.error.needed"))
                : hearing.hindrance(LocalDate.now(clock))
                        .map(key -> new RuleViolationException(
                                key, format.date(hearing.getDays().from())));
    }

    /** What the applicant could object to is what it is refused by. */
    @Override
    public Optional<FieldViolationException> hindrance(Application application, String ground) {
        return hearings.findById(application.getId())
                .filter(hearing -> isHeardAtItsStage(application))
                .filter(hearing -> !hearing.getGround().equals(ground))
                .map(hearing -> new FieldViolationException("ground", "review.hearing.error.ground"));
    }

    private boolean isHeardAtItsStage(Application application) {
        var stage = application.getStage();
        return stage != null
                && editions.route(application)
                        .entry(stage.code())
                        .filter(StageEntry::hearing)
                        .isPresent();
    }
}
