package kz.yntymaq.cooperative.trade.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.yntymaq.cooperative.trade.Deal;
import kz.yntymaq.cooperative.trade.TradeJournal;
import kz.yntymaq.cooperative.trade.TradeMember;
import kz.yntymaq.cooperative.trade.TradeProduct;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.ui.sheet.RowProblem;
import kz.yntymaq.ui.sheet.RowReader;
import kz.yntymaq.ui.sheet.TableRow;
import org.jspecify.annotations.Nullable;

/** Reads rows of a table of trade and holds them against the book. Collects all that is wrong. */
final class TradeCells {

    private static final String PROBLEM = "trade.import.problem.";
    private static final int LONGEST_NOTE = 500;

    /** Digits before the decimals, as the form takes them. */
    private static final int QUANTITY_DIGITS = 8;

    private static final int PRICE_DIGITS = 11;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final TradeJournal.Against against;
    private final Map<String, Deal> deals;
    private final Map<String, TradeProduct> products;
    private final LocalDate today;
    private final RowReader<TradeColumn> cells;

    TradeCells(
            TradeJournal.Against against,
            Map<String, Deal> deals,
            Map<String, TradeProduct> products,
            LocalDate today) {
        this.against = against;
        this.deals = deals;
        this.products = products;
        this.today = today;
        this.cells = new RowReader<>(today);
    }

    List<RowProblem<TradeColumn>> problems() {
        return cells.problems();
    }

    /** A row as it is meant; null when something is wrong with it, which is among the problems then. */
    @Nullable
    ReadRow row(TableRow<TradeColumn> typed) {
        int before = problems().size();
        if (!cells.isPlain(typed)) {
            return null;
        }
        Deal deal = cells.choice(typed, TradeColumn.DEAL, deals, PROBLEM + TradeColumn.DEAL);
        TradeMember member = deal == null ? null : who(typed, deal);
        TradeProduct product = cells.choice(typed, TradeColumn.PRODUCT, products, PROBLEM + TradeColumn.PRODUCT);
        BigDecimal quantity = cells.number(typed, TradeColumn.QUANTITY, QUANTITY_DIGITS);
        BigDecimal price = cells.number(typed, TradeColumn.PRICE, PRICE_DIGITS);
        LocalDate day = cells.day(typed, TradeColumn.ON);
        String note = cells.words(typed, TradeColumn.NOTE, LONGEST_NOTE);
        if (problems().size() > before
                || deal == null
                || product == null
                || quantity == null
                || price == null
                || day == null) {
            return null;
        }
        var row = new TradeJournal.Row(deal, member, product, quantity, price, day, note);
        return isHeld(typed, row) ? new ReadRow(typed.line(), row) : null;
    }

    private @Nullable TradeMember who(TableRow<TradeColumn> typed, Deal deal) {
        if (!deal.isOfMember()) {
            if (!typed.at(TradeColumn.WHO).isEmpty()) {
                cells.wrong(typed, TradeColumn.WHO, PROBLEM + "member-of-sale");
            }
            return null;
        }
        if (!cells.isGiven(typed, TradeColumn.WHO)) {
            return null;
        }
        String digits = RowReader.digits(typed.at(TradeColumn.WHO));
        TradeMember found = NUMBER.matcher(digits).matches() ? against.members().get(Integer.valueOf(digits)) : null;
        if (found == null) {
            cells.wrong(typed, TradeColumn.WHO, PROBLEM + "not-member");
            return null;
        }
        if (!cells.isGiven(typed, TradeColumn.NAME)) {
            return null;
        }
        if (!RowReader.isCalled(found.name().full(), typed.at(TradeColumn.NAME).text())) {
            cells.wrong(typed, TradeColumn.NAME, PROBLEM + "name");
        }
        return found;
    }

    private boolean isHeld(TableRow<TradeColumn> typed, TradeJournal.Row row) {
        if (!row.isCountable()) {
            cells.wrong(typed, TradeColumn.QUANTITY, "trade.refused.amount");
            return false;
        }
        try {
            row.requireDay(today, against.closed());
            return true;
        } catch (FieldViolationException refused) {
            cells.wrong(typed, TradeColumn.ON, refused.key(), refused.arguments());
            return false;
        }
    }
}
