package kz.yntymaq.application.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.programme.edition.DocumentKind;

/** The fields of an application as they stand: to be shown, and to be kept for comparing the old with the new. */
public class FieldValues {

    private final Answers answers;
    private final Map<DocumentKind, List<StoredFile>> documents;
    private final AnswerFormat words;

    /** @param documents files by kind */
    public FieldValues(Answers answers, Map<DocumentKind, List<StoredFile>> documents, AnswerFormat words) {
        this.answers = answers;
        this.documents = documents;
        this.words = words;
    }

    /** How a field reads in the language of the page; a dash where nothing is given. */
    public String of(Field field) {
        return words.written(kept(field));
    }

    /** The value of a field free of any language; {@link AnswerFormat#written} writes it. */
    public String kept(Field field) {
        LoanTerms terms = answers.getTerms();
        WorkPlan plan = answers.getWorkPlan();
        DocumentKind document = field.document();
        if (document != null) {
            return AnswerFormat.list(documents.getOrDefault(document, List.of()).stream()
                    .map(FieldValues::file)
                    .toList());
        }
        return switch (field) {
            case VILLAGE -> AnswerFormat.place(answers.getVillageCode());
            case COMMODITY_VOLUME -> AnswerFormat.words(answers.getCommodityVolume());
            case DIRECTION ->
                AnswerFormat.key(
                        answers.getDirection() == null
                                ? null
                                : answers.getDirection().key());
            case PURPOSE -> AnswerFormat.words(answers.getPurpose());
            case PURCHASES ->
                AnswerFormat.list(answers.getPurchases().stream()
                        .map(FieldValues::purchase)
                        .toList());
            case AMOUNT -> AnswerFormat.money(terms.amount());
            case TERM -> AnswerFormat.months(terms.termMonths());
            case GRACE -> AnswerFormat.months(terms.graceMonths());
            case JOBS_NOW -> AnswerFormat.number(plan.jobsNow());
            case JOBS_PLANNED -> AnswerFormat.number(plan.jobsPlanned());
            case INCOME_NOW -> AnswerFormat.money(plan.incomeNow());
            case INCOME_PLANNED -> AnswerFormat.money(plan.incomePlanned());
            case PLAN -> AnswerFormat.words(plan.plan());
            case COLLATERAL ->
                AnswerFormat.list(answers.getCollateral().stream()
                        .map(FieldValues::collateral)
                        .toList());
            default -> throw new IllegalStateException("no value for " + field);
        };
    }

    private static String purchase(Purchase purchase) {
        var parts = new ArrayList<String>(List.of(
                AnswerFormat.words(purchase.item()),
                "t: – ",
                AnswerFormat.money(purchase.price()),
                "t:, ",
                AnswerFormat.key(
                        purchase.kind() == null ? null : purchase.kind().key())));
        if (purchase.seller() != null) {
            parts.addAll(List.of(
                    "t:, ",
                    AnswerFormat.key("application.purchase.seller"),
                    "t:: ",
                    AnswerFormat.words(purchase.seller())));
        }
        addIf(purchase.fromRelative(), "from-relative", parts);
        addIf(purchase.used(), "used", parts);
        addIf(purchase.forRent(), "for-rent", parts);
        return AnswerFormat.row(parts.toArray(String[]::new));
    }

    private static void addIf(boolean told, String what, List<String> parts) {
        if (told) {
            parts.addAll(List.of("t:, ", AnswerFormat.key("application.purchase." + what + ".short")));
        }
    }

    /** Another file of the same name reads the same but is not the same. */
    private static String file(StoredFile file) {
        return AnswerFormat.row(AnswerFormat.words(file.getName()), AnswerFormat.mark(file.getSha256()));
    }

    private static String collateral(CollateralItem item) {
        return AnswerFormat.row(
                AnswerFormat.key(item.kind() == null ? null : item.kind().key()),
                "t:: ",
                AnswerFormat.words(item.description()),
                "t: – ",
                AnswerFormat.money(item.value()));
    }
}
