package kz.yntymaq.cooperative.share.opening;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.law.EntranceFeeRule;
import kz.yntymaq.cooperative.law.ValuationRule;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.OpeningBook;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.sheet.HeadedTable;
import kz.yntymaq.ui.sheet.RowProblem;
import kz.yntymaq.ui.sheet.TableRow;
import org.springframework.stereotype.Component;

/** Holds a file against the members, the book as it stands and the law. Changes nothing. */
@Component
class OpeningCheck {

    private final HeadedTable<OpeningColumn> table;
    private final OpeningBook book;
    private final Accounts accounts;
    private final EntranceFeeRule entranceFee;
    private final ValuationRule valuation;
    private final Format format;
    private final Clock clock;

    OpeningCheck(
            Texts texts,
            OpeningBook book,
            Accounts accounts,
            EntranceFeeRule entranceFee,
            ValuationRule valuation,
            Format format,
            Clock clock) {
        this.table = new HeadedTable<>(texts, OpeningColumn.class);
        this.book = book;
        this.accounts = accounts;
        this.entranceFee = entranceFee;
        this.valuation = valuation;
        this.format = format;
        this.clock = clock;
    }

    /**
     * The rows of a file; asks the database for nothing.
     *
     * @throws kz.yntymaq.kernel.RuleViolationException {@code sheet.refused.*} when it is no such table
     */
    List<TableRow<OpeningColumn>> read(String name, byte[] file) {
        return table.read(name, file);
    }

    /** What the rows of a file would bring. */
    OpeningRegister check(Cooperative cooperative, List<TableRow<OpeningColumn>> typed) {
        List<OpeningBook.Member> members = book.members(cooperative.getId());
        var cells = new OpeningCells(members, byIin(members), kinds(), forms(), LocalDate.now(clock));
        List<OpeningRow> rows =
                typed.stream().map(cells::row).filter(Objects::nonNull).toList();
        var held = new HeldAgainst(rows, book.closedUntil(cooperative.getId()));
        List<RowProblem<OpeningColumn>> problems = new ArrayList<>(cells.problems());
        problems.addAll(held.problems);
        Set<Integer> wrong = problems.stream().map(RowProblem::line).collect(Collectors.toSet());
        rows = rows.stream().filter(row -> !wrong.contains(row.line())).toList();
        return new OpeningRegister(
                typed.size(),
                rows,
                problems,
                cells.byIin(),
                cells.strangers(),
                held.unknown,
                cooperative.getMeetingOn());
    }

    private Map<String, ShareKind> kinds() {
        var words = new HashMap<String, ShareKind>();
        List.of(ShareKind.SHARE, ShareKind.ADDITIONAL, ShareKind.FEE)
                .forEach(kind -> words(kind.name()).forEach(word -> words.put(word, kind)));
        return words;
    }

    /** Words by which a cell says property (true) or money. */
    private Map<String, Boolean> forms() {
        var words = new HashMap<String, Boolean>();
        words("PROPERTY").forEach(word -> words.put(word, true));
        words("MONEY").forEach(word -> words.put(word, false));
        return words;
    }

    private List<String> words(String key) {
        return table.words("share.import.words." + key);
    }

    /** By IIN; of two memberships of one person the one that lasts. */
    private Map<String, OpeningBook.Member> byIin(List<OpeningBook.Member> members) {
        Map<UUID, Account> people = accounts.findAll(
                members.stream().map(OpeningBook.Member::accountId).distinct().toList());
        var found = new HashMap<String, OpeningBook.Member>();
        members.forEach(each -> {
            Account account = people.get(each.accountId());
            if (account != null) {
                found.merge(account.iin().digits(), each, (first, later) -> later.leftOn() == null ? later : first);
            }
        });
        return found;
    }

    /** What the book and the law say to rows that can be read. */
    private final class HeldAgainst {

        private final List<RowProblem<OpeningColumn>> problems = new ArrayList<>();
        private final List<Integer> unknown = new ArrayList<>();
        private final Map<UUID, BigDecimal> fees = new HashMap<>();
        private final Map<LocalDate, Optional<BigDecimal>> highest = new HashMap<>();
        private final Map<LocalDate, Optional<BigDecimal>> unvalued = new HashMap<>();

        HeldAgainst(List<OpeningRow> rows, Optional<LocalDate> closed) {
            rows.forEach(row -> {
                if (closed.isPresent() && !row.given().on().isAfter(closed.get())) {
                    add(row, OpeningColumn.ON, "sheet.problem.closed", closed.get());
                }
                if (row.given().kind() == ShareKind.FEE) {
                    fee(row);
                }
                Contribution.Property property = row.given().property();
                if (property != null) {
                    valued(row, property);
                }
            });
        }

        private void fee(OpeningRow row) {
            BigDecimal before = fees.getOrDefault(
                    row.member().id(), row.member().standing().getOrDefault(ShareKind.FEE, BigDecimal.ZERO));
            BigDecimal all = before.add(row.given().amount());
            fees.put(row.member().id(), all);
            Optional<BigDecimal> most = highest.computeIfAbsent(row.given().on(), entranceFee::find);
            if (most.isEmpty()) {
                unknown.add(row.line());
            } else if (all.compareTo(most.get()) > 0) {
                add(row, OpeningColumn.AMOUNT, EntranceFeeRule.REASON, format.money(most.get()));
            }
        }

        private void valued(OpeningRow row, Contribution.Property property) {
            LocalDate on = property.valuationOn();
            if (on != null && on.isAfter(row.given().on())) {
                add(row, OpeningColumn.VALUATION_ON, "share.refused.valued-later");
            }
            if (property.valuationNumber() != null) {
                return;
            }
            Optional<BigDecimal> limit = unvalued.computeIfAbsent(row.given().on(), valuation::limit);
            if (limit.isEmpty()) {
                unknown.add(row.line());
            } else if (row.given().amount().compareTo(limit.get()) > 0) {
                add(row, OpeningColumn.VALUATION_NUMBER, "cooperative.rule.valuation", format.money(limit.get()));
            }
        }

        private void add(OpeningRow row, OpeningColumn column, String key, Object... arguments) {
            problems.add(RowProblem.of(row.line(), column, key, arguments));
        }
    }
}
