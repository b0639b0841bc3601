package kz.yntymaq.review.reopening;

import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.progress.StepWords;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why a decision was taken back, with what was found, wherever the step is told: in the history and in the letter. */
@Component
class ReopeningWords implements StepWords {

    private final ReopeningRepository reopenings;
    private final Texts texts;

    ReopeningWords(ReopeningRepository reopenings, Texts texts) {
        this.reopenings = reopenings;
        this.texts = texts;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> of(Application application, Transition step) {
        if (ApplicationEvent.of(step) != ApplicationEvent.REOPENED) {
            return Optional.empty();
        }
        return reopenings.findByApplicationIdOrderByProposedAtDesc(application.getId()).stream()
                .filter(each -> step.at().equals(each.getAnsweredAt()))
                .findFirst()
                .map(each -> texts.get(each.getFound().key()) + ". " + each.reason());
    }
}
