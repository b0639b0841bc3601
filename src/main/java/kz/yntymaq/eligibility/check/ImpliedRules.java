package kz.yntymaq.eligibility.check;

import static kz.yntymaq.eligibility.Finding.Outcome.MET;
import static kz.yntymaq.eligibility.Finding.Outcome.NOT_MET;
import static kz.yntymaq.eligibility.Finding.Outcome.TO_CHECK;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.eligibility.Finding.Outcome;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.programme.content.AmountFormula;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.IntakeWindow;
import kz.yntymaq.programme.content.Position;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Role;

/**
 * What an edition says by its formula of the amount and its positions, without a rule that names it: no more units than
 * a position allows, no VAT above the cost, papers that come to what is asked for. Nothing is found while too little is
 * answered, which the rules of the edition tell.
 */
final class ImpliedRules {

    private final Content content;
    private final Facts facts;
    private final LegalReference source;
    private final List<Finding> findings = new ArrayList<>();

    private ImpliedRules(Facts facts, LegalReference source) {
        this.content = facts.edition().content();
        this.facts = facts;
        this.source = source;
    }

    /** What they find, in the order in which they are told. */
    static List<Finding> check(Facts facts) {
        AmountFormula formula = facts.edition().content().amount();
        var rules = new ImpliedRules(facts, formula == null ? LegalReference.ROUTE : formula.source());
        rules.content.question(Role.DAY_ELSEWHERE).ifPresent(rules::handedIn);
        switch (facts.edition().content().kind()) {
            case SUBSIDY_OF_COST -> rules.content.question(Role.PURCHASES).ifPresent(rules::bought);
            case SUBSIDY_PER_UNIT -> rules.invoices();
            case MICROCREDIT, LEASING -> {}
        }
        return rules.findings;
    }

    private void found(String rule, Outcome outcome, Question question, Object... arguments) {
        findings.add(new Finding(rule, outcome, source, question.code(), List.of(arguments), null));
    }

    /** The day on which the other system took it: within the window, and not to come. */
    private void handedIn(Question question) {
        String kept = facts.answer(question.code());
        if (kept == null) {
            return;
        }
        LocalDate day = LocalDate.parse(kept);
        IntakeWindow window = content.window();
        boolean fits = !day.isAfter(facts.day()) && (window == null || window.isOpenOn(day));
        findings.add(new Finding(
                "DayElsewhere", fits ? MET : NOT_MET, LegalReference.ROUTE, question.code(), List.of(), null));
    }

    private void bought(Question list) {
        List<Map<String, String>> rows = facts.rows(list.code());
        var units = new LinkedHashMap<Position, BigDecimal>();
        for (Map<String, String> row : rows) {
            BigDecimal bought = Question.asNumber(row.get("UNITS"));
            Optional<Position> position = content.position(row.get("POSITION"));
            if (bought != null && position.isPresent()) {
                units.merge(position.get(), bought, BigDecimal::add);
            }
        }
        if (!units.isEmpty()) {
            units.entrySet().stream()
                    .filter(each -> each.getKey().isExceededBy(each.getValue()))
                    .findFirst()
                    .ifPresentOrElse(
                            each -> found(
                                    "UnitsWithinPosition",
                                    NOT_MET,
                                    list,
                                    each.getKey().code(),
                                    String.valueOf(each.getKey().mostUnits()),
                                    each.getValue().toPlainString()),
                            () -> found("UnitsWithinPosition", MET, list));
        }
        List<Map<String, String>> priced = rows.stream()
                .filter(row -> Question.asNumber(row.get("COST")) != null && Question.asNumber(row.get("VAT")) != null)
                .toList();
        if (!priced.isEmpty()) {
            boolean within = priced.stream()
                    .allMatch(row -> new BigDecimal(row.get("VAT")).compareTo(new BigDecimal(row.get("COST"))) < 0);
            found("VatWithinCost", within ? MET : NOT_MET, list);
        }
    }

    /** A column of invoices that is called as the question of units holds their part of it. */
    private void invoices() {
        Question units = content.question(Role.UNITS).orElse(null);
        Question invoices = content.question(Role.INVOICES).orElse(null);
        if (units == null || invoices == null || invoices.column(units.code()).isEmpty()) {
            return;
        }
        BigDecimal all = Question.asNumber(facts.answer(units.code()));
        List<BigDecimal> parts = facts.rows(invoices.code()).stream()
                .flatMap(row -> Stream.ofNullable(Question.asNumber(row.get(units.code()))))
                .toList();
        if (all == null || parts.isEmpty()) {
            return;
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(all) == 0) {
            found("UnitsOfInvoices", MET, invoices);
        } else {
            found("UnitsOfInvoices", TO_CHECK, invoices, sum.toPlainString(), all.toPlainString());
        }
    }
}
