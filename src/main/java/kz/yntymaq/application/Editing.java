package kz.yntymaq.application;

import java.util.List;
import kz.yntymaq.application.answer.Answers;
import kz.yntymaq.application.answer.CollateralItem;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.LoanTerms;
import kz.yntymaq.application.answer.Produce;
import kz.yntymaq.application.answer.Project;
import kz.yntymaq.application.answer.Purchase;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.answer.WorkPlan;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.programme.edition.DocumentKind;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * The applicant at work on the answers of an application. Each page gives all its answers; those that may not change
 * now keep what they hold.
 */
final class Editing {

    private final Application application;
    private final Answers answers;

    /** @see Application#edit */
    Editing(Application application) {
        this.application = application;
        this.answers = application.getAnswers();
    }

    /** Place and common produce. Once numbered it stays in the district whose queue it stands in. */
    void fillCooperative(@Nullable Territory village, Produce produce) {
        if (application.mayEdit(Field.VILLAGE) && application.getNumber() != null && !answers.isInDistrictOf(village)) {
            throw new FieldViolationException("village", "application.error.other-district");
        }
        answers.fillCooperative(village, produce, application::mayEdit);
        saved(Section.COOPERATIVE);
    }

    /** What the money is for. */
    void fillPurpose(Project project, List<Purchase> purchases) {
        answers.fillPurpose(project, purchases, application::mayEdit);
        saved(Section.PURPOSE);
    }

    /** How much and for how long. */
    void fillTerms(LoanTerms given) {
        answers.fillTerms(given, application::mayEdit);
        saved(Section.AMOUNT);
    }

    /** Jobs and income. */
    void fillWorkPlan(WorkPlan given) {
        answers.fillWorkPlan(given, application::mayEdit);
        saved(Section.PLAN);
    }

    /** Things offered as security. */
    void fillCollateral(List<CollateralItem> items) {
        answers.fillCollateral(items, application::mayEdit);
        saved(Section.COLLATERAL);
    }

    private void saved(Section section) {
        answers.saved(section, application.getVersion() + 1);
    }

    /** A document was added or taken away; its file stands elsewhere. */
    void changeDocument(DocumentKind kind) {
        application.requireMayChange(kind);
    }
}
