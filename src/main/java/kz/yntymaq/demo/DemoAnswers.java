package kz.yntymaq.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.review.answer.Found;
import kz.yntymaq.review.answer.OfficialAnswers;
import kz.yntymaq.review.answer.OpenRule;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the officials of the demonstration found of the rules that only people can tell. */
@Component
@Profile("demo")
class DemoAnswers {

    private static final Found MET = new Found(true, "Құжаттарын және ауыл әкімінің хатын қарадым.");

    private final Applications applications;
    private final OfficialAnswers answers;

    DemoAnswers(Applications applications, OfficialAnswers answers) {
        this.applications = applications;
        this.answers = answers;
    }

    /** Each rule that waits for an answer is found to be met. */
    void allMet(Actor official, UUID id) {
        Application application = applications.findVisibleTo(official, id);
        for (OpenRule rule : answers.of(application).asked()) {
            answer(official, application, rule, MET);
        }
    }

    /** The first rule that waits for an answer is found not to be met. */
    void firstNotMet(Actor official, UUID id, String words) {
        Application application = applications.findVisibleTo(official, id);
        answers.of(application).asked().stream()
                .findFirst()
                .ifPresent(rule -> answer(official, application, rule, new Found(false, words)));
    }

    private void answer(Actor official, Application application, OpenRule rule, Found found) {
        answers.answer(
                official,
                application.getId(),
                rule.code(),
                UUID.randomUUID(),
                application.getVersion(),
                OfficialAnswers.NONE,
                found);
    }

    /** The smallest PDF that readers open: one empty page. */
    static byte[] pdf() {
        return """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """.getBytes(StandardCharsets.US_ASCII);
    }
}
