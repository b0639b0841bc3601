package kz.yntymaq.review.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.programme.content.ApplicantKind;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.ProgrammeKind;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.fund.Uses;

/**
 * What a loan is for, as the shares of an oblast's money ask (rules of «Ауыл аманаты», point 8). Animals are paid of the
 * loan first, and of the own money only beyond it; the rules do not say which, so this is the portal's own order.
 */
final class LoanUses {

    private static final String LIVESTOCK = "LIVESTOCK";
    private static final String PROCESSING = "PROCESSING";

    private LoanUses() {}

    /** @param amount of the loan, tenge */
    static Uses of(GivenAnswers given, Content content, BigDecimal amount) {
        BigDecimal livestock = livestock(given, content).min(amount);
        BigDecimal rest = amount.subtract(livestock);
        return content.question(Question.Role.DIRECTION)
                        .map(question -> given.text(question.code()))
                        .filter(PROCESSING::equals)
                        .isPresent()
                ? new Uses(livestock, rest, BigDecimal.ZERO)
                : new Uses(livestock, BigDecimal.ZERO, rest);
    }

    /** Whether returned money may be lent for it: leasing from it is for co-operatives only (point 21). */
    static boolean mayBeReturned(Content content) {
        return content.kind() != ProgrammeKind.LEASING || content.applicants().contains(ApplicantKind.COOPERATIVE);
    }

    private static BigDecimal livestock(GivenAnswers given, Content content) {
        List<Map<String, String>> bought = content.question(Question.Role.PURCHASES)
                .map(question -> content.reckoned(question.code(), given.rows(question.code())))
                .orElse(List.of());
        return bought.stream()
                .filter(row -> LIVESTOCK.equals(row.get("KIND")))
                .map(row -> Question.asNumber(row.get("PRICE")))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
