package kz.yntymaq.review.answer;

import java.util.UUID;
import kz.yntymaq.application.draft.ActsOfOffices;
import org.springframework.stereotype.Component;

/** An official who found something of a rule has acted. */
@Component
class AnswersActed implements ActsOfOffices {

    private final OfficialAnswerRepository answers;

    AnswersActed(OfficialAnswerRepository answers) {
        this.answers = answers;
    }

    @Override
    public boolean acted(UUID application) {
        return !answers.findByApplicationIdOrderByTurn(application).isEmpty();
    }
}
