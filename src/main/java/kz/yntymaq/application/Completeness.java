package kz.yntymaq.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    public List<Field> missing(LoanApplication application) {
        return missing(application, documents.fileNames(application.getId()));
    }

    static List<Field> missing(LoanApplication application, Map<DocumentKind, List<String>> files) {
        var missing = new ArrayList<Field>();
        for (Field field : Field.values()) {
            if (!isAnswered(application, field, files)) {
                missing.add(field);
            }
        }
        return missing;
    }

    private static boolean isAnswered(LoanApplication application, Field field, Map<DocumentKind, List<String>> files) {
        LoanTerms terms = application.getTerms();
        WorkPlan plan = application.getWorkPlan();
        DocumentKind document = field.document();
        if (document != null) {
            return !files.getOrDefault(document, List.of()).isEmpty();
        }
        return switch (field) {
            case VILLAGE -> application.getVillageCode() != null;
            case COMMODITY_VOLUME -> isGiven(application.getCommodityVolume());
            case DIRECTION -> application.getDirection() != null;
            case PURPOSE -> isGiven(application.getPurpose());
            case PURCHASES -> !application.getPurchases().isEmpty()
                    && application.getPurchases().stream().allMatch(Purchase::isComplete);
            case AMOUNT -> terms.amount() != null;
            case TERM -> terms.termMonths() != null;
            case GRACE -> terms.graceMonths() != null;
            case JOBS_NOW -> plan.jobsNow() != null;
            case JOBS_PLANNED -> plan.jobsPlanned() != null;
            case INCOME_NOW -> plan.incomeNow() != null;
            case INCOME_PLANNED -> plan.incomePlanned() != null;
            case PLAN -> isGiven(plan.plan());
            case COLLATERAL -> !application.getCollateral().isEmpty()
                    && application.getCollateral().stream().allMatch(CollateralItem::isComplete);
            default -> throw new IllegalStateException("no answer for " + field);
        };
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
