package kz.yntymaq.application.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.answer.Answers;
import kz.yntymaq.application.answer.CollateralItem;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.LoanTerms;
import kz.yntymaq.application.answer.Purchase;
import kz.yntymaq.application.answer.WorkPlan;
import kz.yntymaq.programme.edition.DocumentKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells which answers and documents an application still lacks. */
@Service
public class Completeness {

    private final ApplicationDocuments documents;

    Completeness(ApplicationDocuments documents) {
        this.documents = documents;
    }

    /** Fields without an answer, in the order of the pages. */
    public List<Field> missing(Application application) {
        return missing(application, documents.files(application.getId()).keySet());
    }

    static List<Field> missing(Application application, Set<DocumentKind> given) {
        var missing = new ArrayList<Field>();
        for (Field field : Field.values()) {
            if (!isAnswered(application.getAnswers(), field, given)) {
                missing.add(field);
            }
        }
        return missing;
    }

    private static boolean isAnswered(Answers answers, Field field, Set<DocumentKind> given) {
        LoanTerms terms = answers.getTerms();
        WorkPlan plan = answers.getWorkPlan();
        DocumentKind document = field.document();
        if (document != null) {
            return given.contains(document);
        }
        return switch (field) {
            case VILLAGE -> answers.getVillageCode() != null;
            case COMMODITY_VOLUME -> isGiven(answers.getCommodityVolume());
            case DIRECTION -> answers.getDirection() != null;
            case PURPOSE -> isGiven(answers.getPurpose());
            case PURCHASES ->
                !answers.getPurchases().isEmpty()
                        && answers.getPurchases().stream().allMatch(Purchase::isComplete);
            case AMOUNT -> terms.amount() != null;
            case TERM -> terms.termMonths() != null;
            case GRACE -> terms.graceMonths() != null;
            case JOBS_NOW -> plan.jobsNow() != null;
            case JOBS_PLANNED -> plan.jobsPlanned() != null;
            case INCOME_NOW -> plan.incomeNow() != null;
            case INCOME_PLANNED -> plan.incomePlanned() != null;
            case PLAN -> isGiven(plan.plan());
            case COLLATERAL ->
                !answers.getCollateral().isEmpty()
                        && answers.getCollateral().stream().allMatch(CollateralItem::isComplete);
            default -> throw new IllegalStateException("no answer for " + field);
        };
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
