package kz.yntymaq.cooperative.trade.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.trade.Deal;
import kz.yntymaq.cooperative.trade.TradeJournal;
import kz.yntymaq.cooperative.trade.TradeMember;
import kz.yntymaq.cooperative.trade.TradeProduct;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.sheet.HeadedTable;
import kz.yntymaq.ui.sheet.TableRow;
import kz.yntymaq.ui.sheet.TableTemplate;
import org.springframework.stereotype.Component;

/** Reads a file with trade, holding it against the members, the products and the book as it stands. Changes nothing. */
@Component
class TradeTables {

    private static final int EXPLAINED = 4;
    private static final int EXAMPLES = 3;

    private final TradeJournal journal;
    private final HeadedTable<TradeColumn> table;
    private final TableTemplate<TradeColumn> template;
    private final Texts texts;
    private final Clock clock;

    TradeTables(TradeJournal journal, Texts texts, Clock clock) {
        this.journal = journal;
        this.table = new HeadedTable<>(texts, TradeColumn.class);
        this.template = new TableTemplate<>(texts, TradeColumn.class, "trade.import", EXPLAINED, EXAMPLES);
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The rows of a file; asks the database for nothing.
     *
     * @throws kz.yntymaq.kernel.RuleViolationException {@code sheet.refused.*} when it is no such table
     */
    List<TableRow<TradeColumn>> read(String name, byte[] file) {
        return table.read(name, file);
    }

    /** What the rows of a file would bring. */
    TradeTable check(UUID cooperativeId, List<TableRow<TradeColumn>> typed) {
        TradeJournal.Against against = journal.against(cooperativeId);
        var cells = new TradeCells(against, deals(), products(against.products()), LocalDate.now(clock));
        List<ReadRow> rows =
                typed.stream().map(cells::row).filter(Objects::nonNull).toList();
        return new TradeTable(typed.size(), rows, cells.problems(), standing(cooperativeId, rows));
    }

    private Set<TradeJournal.Same> standing(UUID cooperativeId, List<ReadRow> rows) {
        List<LocalDate> days =
                rows.stream().map(each -> each.row().day()).sorted().toList();
        return days.isEmpty() ? Set.of() : journal.standing(cooperativeId, days.get(0), days.get(days.size() - 1));
    }

    private Map<String, Deal> deals() {
        var words = new HashMap<String, Deal>();
        for (Deal deal : Deal.values()) {
            table.words("trade.import.words." + deal).forEach(word -> words.put(word, deal));
        }
        return words;
    }

    /** By the name, and by the name with its unit; a name that has several units means nothing alone. */
    private Map<String, TradeProduct> products(List<TradeProduct> products) {
        var words = new HashMap<String, TradeProduct>();
        Set<String> several = new HashSet<>();
        for (TradeProduct product : products) {
            String name = HeadedTable.folded(product.name());
            if (words.put(name, product) != null) {
                several.add(name);
            }
        }
        several.forEach(words::remove);
        for (TradeProduct product : products) {
            Arrays.stream(Language.values())
                    .forEach(language -> words.put(HeadedTable.folded(named(language, product)), product));
        }
        return words;
    }

    private String named(Language language, TradeProduct product) {
        return product.name() + ", " + texts.in(language, product.unit().key());
    }

    /** The table to be filled in, with the members that there are. @param workbook XLSX rather than CSV */
    byte[] template(UUID cooperativeId, boolean workbook) {
        List<List<String>> begun = journal.against(cooperativeId).members().values().stream()
                .filter(each -> each.leftOn() == null)
                .sorted(Comparator.comparingInt(TradeMember::number))
                .map(each -> List.of(String.valueOf(each.number()), each.name().full()))
                .toList();
        return workbook ? template.workbook(begun) : template.text(begun);
    }
}
