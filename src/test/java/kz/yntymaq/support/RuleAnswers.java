package kz.yntymaq.support;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.review.answer.Found;
import kz.yntymaq.review.answer.OfficialAnswers;
import kz.yntymaq.review.answer.OpenRule;
import kz.yntymaq.support.People.Someone;

/** Answers the rules that only people can tell, as officials do: by the service of the portal. */
public final class RuleAnswers {

    /** What is said of each. */
    public static final String WORDS = "Құжаттарын қарадым, талап орындалған.";

    private final OfficialAnswers answers;
    private final Applications applications;
    private final People people;

    RuleAnswers(OfficialAnswers answers, Applications applications, People people) {
        this.answers = answers;
        this.applications = applications;
        this.people = people;
    }

    /** Each rule that waits for an answer is found to be met. */
    public void allMet(Someone official, UUID id) {
        allMet(people.actor(official), id);
    }

    /** The same by an actor. */
    public void allMet(Actor official, UUID id) {
        Application application = applications.findVisibleTo(official, id);
        for (OpenRule rule : answers.of(application).asked()) {
            answer(official, id, rule.code(), new Found(true, WORDS));
        }
    }

    /** One rule, for the first time at this stage. */
    public void answer(Actor official, UUID id, String rule, Found found) {
        Application application = applications.findVisibleTo(official, id);
        answers.answer(official, id, rule, UUID.randomUUID(), application.getVersion(), OfficialAnswers.NONE, found);
    }
}
