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
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Where the stage says so, nothing is refused before the applicant was heard. */
@Component
class HearingGate implements StageGate {

    private final HearingRepository hearings;
    private final ApplicationEditions editions;
    private final Format format;
    private final Texts texts;
    private final Clock clock;

    HearingGate(HearingRepository hearings, ApplicationEditions editions, Format format, Texts texts, Clock clock) {
        this.hearings = hearings;
        this.editions = editions;
        this.format = format;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void pass(Application application, ReviewAction action) {
        if (action != ReviewAction.REFUSE || !isHeardAtItsStage(application)) {
            return;
        }
        hearings.findById(application.getId())
                .orElseThrow(() -> new RuleViolationException("review.hearing.error.needed"))
                .requireHeard(LocalDate.now(clock));
    }

    @Override
    public Optional<String> unsettled(Application application, ReviewAction action) {
        if (action != ReviewAction.REFUSE || !isHeardAtItsStage(application)) {
            return Optional.empty();
        }
        Hearing hearing = hearings.findById(application.getId()).orElse(null);
        if (hearing == null) {
            return Optional.of(texts.get("review.hearing.error.needed"));
        }
        if (LocalDate.now(clock).isBefore(hearing.getRefuseFrom())) {
            return Optional.of(texts.get("review.hearing.from-day", format.date(hearing.getRefuseFrom())));
        }
        return hearing.lacksMinutes() ? Optional.of(texts.get("review.hearing.error.oral")) : Optional.empty();
    }

    /** What the applicant could object to is what it is refused by. */
    @Override
    public void refuse(Application application, String ground) {
        if (isHeardAtItsStage(application)
                && hearings.findById(application.getId())
                        .filter(hearing -> !hearing.getGround().equals(ground))
                        .isPresent()) {
            throw new FieldViolationException("ground", "review.hearing.error.ground");
        }
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
