package kz.yntymaq.lending.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the text format {@code 1CClientBankExchange}, by the names that banks of Kazakhstan use (version 2) and by
 * the older ones. Money came in where the recipient's account is one of which the file is a statement.
 */
final class BankExchange {

    static final String FIRST = "1CClientBankExchange";

    private static final String BEGIN = "СЕКЦИЯДОКУМЕНТ";
    private static final String END = "КОНЕЦДОКУМЕНТА";
    private static final String PURPOSE = "НАЗНАЧЕНИЕПЛАТЕЖА";
    private static final int PURPOSE_PARTS = 6;
    private static final Set<String> TENGE = Set.of("", "KZT", "398", "ТЕНГЕ", "ТЕҢГЕ");

    private final Payments read = new Payments();
    private final Set<String> own = new HashSet<>();
    private final Map<String, String> document = new HashMap<>();
    private int begun;
    private @Nullable String last;

    private BankExchange() {}

    /** @throws RuleViolationException for a text that ends within a payment */
    static Payments read(String text) {
        var exchange = new BankExchange();
        List<String> lines = text.lines().toList();
        lines.forEach(exchange::account); // the sections of accounts may stand behind the payments
        for (int at = 0; at < lines.size(); at++) {
            exchange.take(at + 1, lines.get(at));
        }
        exchange.requireClosed();
        return exchange.read;
    }

    private void account(String line) {
        int is = line.indexOf('=');
        if (is > 0 && name(line.substring(0, is)).equals("РАСЧСЧЕТ")) {
            String number = number(line.substring(is + 1));
            if (!number.isEmpty()) {
                own.add(number);
            }
        }
    }

    private void take(int number, String line) {
        int is = line.indexOf('=');
        String name = name(is < 0 ? line : line.substring(0, is));
        if (name.equals(BEGIN)) {
            requireClosed();
            begun = number;
            document.clear();
            last = null;
        } else if (begun > 0 && name.equals(END)) {
            close();
            begun = 0;
        } else if (begun > 0 && is > 0) {
            document.putIfAbsent(name, line.substring(is + 1).strip());
            last = name;
        } else if (begun > 0 && last != null) {
            document.computeIfPresent(last, (field, before) -> longer(before, line)); // a purpose of several lines
        }
    }

    /** What goes on in the next line, up to what is kept of it. */
    private static String longer(String before, String more) {
        return before.length() > BankCells.LONGEST_WORDS ? before : before + " " + more.strip();
    }

    private void requireClosed() {
        if (begun > 0) {
            throw new RuleViolationException("bank.refused.cut", begun);
        }
    }

    private void close() {
        String in = first("СУММАПРИХОД");
        BigDecimal sum = BankCells.sum(in.isEmpty() ? first("СУММА", "СУММАРАСХОД") : in);
        Boolean incoming = incoming();
        if (Boolean.FALSE.equals(incoming)) {
            read.leaveOut();
            return;
        }
        LocalDate day =
                BankCells.day(first("ДАТАПОСТУПИЛО", "ДАТАВАЛЮТИРОВАНИЯ", "ДАТАОПЕРАЦИИ", "ДАТАДОКУМЕНТА", "ДАТА"));
        BigDecimal tenge = sum == null || sum.signum() <= 0 ? null : sum;
        read.add(new ReadLine(
                begun,
                day,
                tenge,
                BankCells.reference(first("НОМЕРДОКУМЕНТА", "НОМЕР")),
                BankCells.words(first("ПЛАТЕЛЬЩИКНАИМЕНОВАНИЕ", "ПЛАТЕЛЬЩИК1", "ПЛАТЕЛЬЩИК"), BankCells.LONGEST_PAYER),
                BankCells.payerNumber(first("ПЛАТЕЛЬЩИКБИН_ИИН", "ПЛАТЕЛЬЩИКБИН", "ПЛАТЕЛЬЩИКИИН", "ПЛАТЕЛЬЩИКИНН")),
                BankCells.words(purpose(), BankCells.LONGEST_WORDS),
                Boolean.TRUE.equals(incoming),
                wrong(day, tenge)));
    }

    private @Nullable Why wrong(@Nullable LocalDate day, @Nullable BigDecimal tenge) {
        Why unread = ReadLine.unread(day, tenge);
        return unread != null || TENGE.contains(first("ВАЛЮТА").toUpperCase(Locale.ROOT)) ? unread : Why.OTHER_MONEY;
    }

    /** Whether money came in; null where the file does not tell. */
    private @Nullable Boolean incoming() {
        String to = number(first("ПОЛУЧАТЕЛЬИИК", "ПОЛУЧАТЕЛЬСЧЕТ", "ПОЛУЧАТЕЛЬРАСЧСЧЕТ"));
        String from = number(first("ПЛАТЕЛЬЩИКИИК", "ПЛАТЕЛЬЩИКСЧЕТ", "ПЛАТЕЛЬЩИКРАСЧСЧЕТ"));
        if (own.contains(to)) {
            return !own.contains(from); // from one account of the operator to another one is no payment
        }
        if (own.contains(from) || (!own.isEmpty() && !to.isEmpty())) {
            return false;
        }
        if (isSum("СУММАПРИХОД")) {
            return true;
        }
        if (isSum("СУММАРАСХОД")) {
            return false;
        }
        return null;
    }

    private boolean isSum(String name) {
        BigDecimal sum = BankCells.sum(first(name));
        return sum != null && sum.signum() > 0;
    }

    private String purpose() {
        String whole = first(PURPOSE);
        return whole.isEmpty()
                ? IntStream.rangeClosed(1, PURPOSE_PARTS)
                        .mapToObj(part -> first(PURPOSE + part))
                        .collect(Collectors.joining(" "))
                : whole;
    }

    /** The first of some values that says anything. */
    private String first(String... names) {
        for (String name : names) {
            String value = document.getOrDefault(name, "");
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    private static String name(String written) {
        return TypedText.clean(written).toUpperCase(Locale.ROOT).replace(" ", "");
    }

    private static String number(String written) {
        return TypedText.compact(written).toUpperCase(Locale.ROOT);
    }
}
