package kz.yntymaq.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.yntymaq.page.Format;
import kz.yntymaq.page.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How the fields of an application read, for comparing the old with the new. Written in the language
 * of who looks or asks.
 */
public class FieldValues {

    private final Answers answers;
    private final Map<DocumentKind, List<String>> documents;
    private final @Nullable String village;
    private final Format format;
    private final Texts texts;

    /**
     * @param documents names of the files by kind
     * @param village the project's place, written out
     */
    FieldValues(
            Answers answers,
            Map<DocumentKind, List<String>> documents,
            @Nullable String village,
            Format format,
            Texts texts) {
        this.answers = answers;
        this.documents = documents;
        this.village = village;
        this.format = format;
        this.texts = texts;
    }

    /** How a field reads; a dash where nothing is given. */
    public String of(Field field) {
        LoanTerms terms = answers.getTerms();
        WorkPlan plan = answers.getWorkPlan();
        DocumentKind document = field.document();
        if (document != null) {
            return joined(documents.getOrDefault(document, List.of()));
        }
        return switch (field) {
            case VILLAGE -> text(village);
            case COMMODITY_VOLUME -> text(answers.getCommodityVolume());
            case DIRECTION -> answers.getDirection() == null ? "–" : texts.get(answers.getDirection().key());
            case PURPOSE -> text(answers.getPurpose());
            case PURCHASES -> joined(answers.getPurchases().stream().map(this::purchase).toList());
            case AMOUNT -> format.money(terms.amount());
            case TERM -> months(terms.termMonths());
            case GRACE -> months(terms.graceMonths());
            case JOBS_NOW -> format.number(plan.jobsNow());
            case JOBS_PLANNED -> format.number(plan.jobsPlanned());
            case INCOME_NOW -> format.money(plan.incomeNow());
            case INCOME_PLANNED -> format.money(plan.incomePlanned());
            case PLAN -> text(plan.plan());
            case COLLATERAL -> joined(answers.getCollateral().stream().map(this::collateral).toList());
            default -> throw new IllegalStateException("no value for " + field);
        };
    }

    private String purchase(Purchase purchase) {
        return text(purchase.item()) + " – " + format.money(purchase.price());
    }

    private String collateral(CollateralItem item) {
        String kind = item.kind() == null ? "–" : texts.get(item.kind().key());
        return kind + ": " + text(item.description()) + " – " + format.money(item.value());
    }

    private String months(@Nullable Integer months) {
        return months == null ? "–" : texts.get("application.months", months);
    }

    private static String text(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }

    private static String joined(List<String> lines) {
        return lines.isEmpty() ? "–" : lines.stream().filter(Objects::nonNull).collect(Collectors.joining("; "));
    }
}
