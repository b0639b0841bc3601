package kz.yntymaq.journey;

import java.util.UUID;
import kz.yntymaq.support.Visitor;

/** How an application is sent and how offices work on it, page by page. Each begins on the page that the step before left open. */
final class ReviewSteps {

    private ReviewSteps() {}

    /** From the page that shows what would be sent. @param application its address in the cabinet */
    static void sends(Visitor applicant, String application) {
        applicant.tick("confirmed").press("#application.check.send").at(application + "/receipt");
    }

    /** From the case: all rules that people tell are met, and the check ends. @return how many rules were told */
    static int checks(Visitor official, UUID application) {
        official.press("#review.people.begin");
        int rules = official.page().locator("[name$='.verdict'][value=MET]").count();
        for (int i = 0; i < rules; i++) {
            official.choose("lines[" + i + "].verdict", "#review.answer.MET");
        }
        official.press("#review.answer.all.save")
                .at("/office/applications/" + application + "/check")
                .press("#review.confirm.CHECK.button");
        return rules;
    }

    /** From the case: the district supports it. */
    static void concludes(Visitor official) {
        official.press("#review.conclusion.write")
                .choose("opinion", "#review.opinion.SUPPORTS")
                .type("conclusion", "Жоба ауылдың басым бағытына сай келеді.")
                .press("#review.conclusion.send");
    }

    /** From the queue: the oblast approves. @param number of the application */
    static void approves(Visitor official, String number) {
        official.open("/office").countPresses().press(number).press("#review.approve");
        official.type("reason", "Қаражат бар, талаптар орындалды.").press("#review.approve.button");
    }
}
