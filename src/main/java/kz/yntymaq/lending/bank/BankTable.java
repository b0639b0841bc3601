package kz.yntymaq.lending.bank;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.sheet.HeadedTable;
import kz.yntymaq.ui.sheet.TableFile;
import kz.yntymaq.ui.sheet.TableLimits;
import org.springframework.stereotype.Component;

/** A statement as a table: the heading in its first line that is not empty, a payment in each beneath. */
@Component
class BankTable {

    private static final String REFUSED = "sheet.refused.";
    private static final TableLimits LIMITS = new TableLimits(
            3 * HeadedTable.LARGEST, // letters that took a byte take two in UTF-8
            0,
            HeadedTable.MOST_ROWS + 1,
            0);

    private final Texts texts;

    BankTable(Texts texts) {
        this.texts = texts;
    }

    /** @throws RuleViolationException for a text that is no such table */
    Payments read(String text) {
        List<TableFile.Line> lines =
                TableFile.read("statement.csv", text.getBytes(StandardCharsets.UTF_8), LIMITS, REFUSED);
        Map<BankColumn, Integer> heading =
                heading(lines.isEmpty() ? List.of() : lines.get(0).cells());
        var read = new Payments();
        lines.stream().skip(1).forEach(line -> add(read, line, heading));
        return read;
    }

    private Map<BankColumn, Integer> heading(List<TableFile.Cell> cells) {
        Map<String, BankColumn> names = new HashMap<>();
        for (BankColumn column : BankColumn.values()) {
            for (Language language : Language.values()) {
                names.put(HeadedTable.folded(texts.in(language, column.key())), column);
            }
        }
        var found = new EnumMap<BankColumn, Integer>(BankColumn.class);
        for (int at = 0; at < cells.size(); at++) {
            BankColumn column = names.get(HeadedTable.folded(cells.get(at).text()));
            if (column != null && found.put(column, at) != null) {
                throw new RuleViolationException("bank.refused.twice", texts.get(column.key()));
            }
        }
        String missing = Arrays.stream(BankColumn.values())
                .filter(column -> column.isRequired() && !found.containsKey(column))
                .map(column -> texts.get(column.key()))
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            throw new RuleViolationException(REFUSED + "heading", missing);
        }
        return found;
    }

    private static void add(Payments read, TableFile.Line line, Map<BankColumn, Integer> heading) {
        LocalDate day = BankCells.day(text(line, heading, BankColumn.DAY));
        BigDecimal sum = BankCells.sum(text(line, heading, BankColumn.TENGE));
        if (sum != null && sum.signum() < 0) {
            read.leaveOut();
            return;
        }
        BigDecimal tenge = sum == null || sum.signum() == 0 ? null : sum;
        read.add(new ReadLine(
                line.line(),
                day,
                tenge,
                BankCells.reference(text(line, heading, BankColumn.REFERENCE)),
                BankCells.words(text(line, heading, BankColumn.PAYER), BankCells.LONGEST_PAYER),
                BankCells.payerNumber(text(line, heading, BankColumn.PAYER_NUMBER)),
                BankCells.words(text(line, heading, BankColumn.PURPOSE), BankCells.LONGEST_WORDS),
                true,
                ReadLine.unread(day, tenge)));
    }

    private static String text(TableFile.Line line, Map<BankColumn, Integer> heading, BankColumn column) {
        Integer at = heading.get(column);
        return at == null ? "" : line.at(at).text();
    }
}
