package kz.yntymaq.lending.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds microcredits by the numbers that stand in the purpose of a payment, however their parts are divided and in whatever
 * alphabet. A number that could be anything, of digits alone or of a few signs, counts only beside a word for a contract.
 * That a payment is known by its purpose is the portal's own order.
 */
final class LoanNames {

    private static final int FEW_SIGNS = 5;

    private final Map<String, List<Name>> byFirst = new HashMap<>();

    LoanNames(List<NamedLoan> loans) {
        loans.forEach(loan -> {
            add(loan, loan.contract());
            add(loan, loan.number());
        });
    }

    /** A number in its parts. @param weak whether it could be anything */
    private record Name(NamedLoan loan, List<String> parts, boolean weak) {}

    /** Where a number stands, by its parts from and before which. */
    private record Found(NamedLoan loan, int from, int until) {

        boolean isWithin(Found other) {
            return other.from <= from && until <= other.until && other.until - other.from > until - from;
        }
    }

    private void add(NamedLoan loan, String number) {
        List<String> parts = new PurposeWords(number).all();
        if (!parts.isEmpty()) {
            String whole = String.join("", parts);
            boolean weak = whole.length() < FEW_SIGNS || whole.chars().allMatch(Character::isDigit);
            byFirst.computeIfAbsent(parts.get(0), first -> new ArrayList<>()).add(new Name(loan, parts, weak));
        }
    }

    /** Those that a purpose names; a number that is a part of a longer one does not count. */
    Set<NamedLoan> in(String purpose) {
        var words = new PurposeWords(purpose);
        var found = new ArrayList<Found>();
        for (int at = 0; at < words.all().size(); at++) {
            for (Name name : byFirst.getOrDefault(words.all().get(at), List.of())) {
                int until = at + name.parts().size();
                if (until <= words.all().size()
                        && words.all().subList(at, until).equals(name.parts())
                        && words.isWhole(at, until)
                        && (!name.weak() || words.isBesideContract(at, until))) {
                    found.add(new Found(name.loan(), at, until));
                }
            }
        }
        return found.stream()
                .filter(each -> found.stream().noneMatch(each::isWithin))
                .map(Found::loan)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
