package kz.yntymaq.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.programme.DocumentKind;

/** The fields of an application as they stand: to be shown, and to be kept for comparing the old with the new. */
public class FieldValues {

    private final Answers answers;
    private final Map<DocumentKind, List<StoredFile>> documents;
    private final FieldWords words;

    /** @param documents files by kind */
    FieldValues(Answers answers, Map<DocumentKind, List<StoredFile>> documents, FieldWords words) {
        this.answers = answers;
        this.documents = documents;
        this.words = words;
    }

    /** How a field reads in the language of the page; a dash where nothing is given. */
    public String of(Field field) {
        return words.written(kept(field));
    }

    /** The value of a field free of any language; {@link FieldWords#written} writes it. */
    public String kept(Field field) {
        LoanTerms terms = answers.getTerms();
        WorkPlan plan = answers.getWorkPlan();
        DocumentKind document = field.document();
        if (document != null) {
            return FieldWords.list(documents.getOrDefault(document, List.of()).stream()
                    .map(FieldValues::file)
                    .toList());
        }
        return switch (field) {
            case VILLAGE -> FieldWords.place(answers.getVillageCode());
            case COMMODITY_VOLUME -> FieldWords.words(answers.getCommodityVolume());
            case DIRECTION ->
                FieldWords.key(
                        answers.getDirection() == null
                                ? null
                                : answers.getDirection().key());
            case PURPOSE -> FieldWords.words(answers.getPurpose());
            case PURCHASES ->
                FieldWords.list(answers.getPurchases().stream()
                        .map(FieldValues::purchase)
                        .toList());
            case AMOUNT -> FieldWords.money(terms.amount());
            case TERM -> FieldWords.months(terms.termMonths());
            case GRACE -> FieldWords.months(terms.graceMonths());
            case JOBS_NOW -> FieldWords.number(plan.jobsNow());
            case JOBS_PLANNED -> FieldWords.number(plan.jobsPlanned());
            case INCOME_NOW -> FieldWords.money(plan.incomeNow());
            case INCOME_PLANNED -> FieldWords.money(plan.incomePlanned());
            case PLAN -> FieldWords.words(plan.plan());
            case COLLATERAL ->
                FieldWords.list(answers.getCollateral().stream()
                        .map(FieldValues::collateral)
                        .toList());
            default -> throw new IllegalStateException("no value for " + field);
        };
    }

    private static String purchase(Purchase purchase) {
        var parts = new ArrayList<String>(List.of(
                FieldWords.words(purchase.item()),
                "t: – ",
                FieldWords.money(purchase.price()),
                "t:, ",
                FieldWords.key(purchase.kind() == null ? null : purchase.kind().key())));
        if (purchase.seller() != null) {
            parts.addAll(List.of(
                    "t:, ",
                    FieldWords.key("application.purchase.seller"),
                    "t:: ",
                    FieldWords.words(purchase.seller())));
        }
        addIf(purchase.fromRelative(), "from-relative", parts);
        addIf(purchase.used(), "used", parts);
        addIf(purchase.forRent(), "for-rent", parts);
        return FieldWords.row(parts.toArray(String[]::new));
    }

    private static void addIf(boolean told, String what, List<String> parts) {
        if (told) {
            parts.addAll(List.of("t:, ", FieldWords.key("application.purchase." + what + ".short")));
        }
    }

    /** Another file of the same name reads the same but is not the same. */
    private static String file(StoredFile file) {
        return FieldWords.row(FieldWords.words(file.getName()), FieldWords.mark(file.getSha256()));
    }

    private static String collateral(CollateralItem item) {
        return FieldWords.row(
                FieldWords.key(item.kind() == null ? null : item.kind().key()),
                "t:: ",
                FieldWords.words(item.description()),
                "t: – ",
                FieldWords.money(item.value()));
    }
}
