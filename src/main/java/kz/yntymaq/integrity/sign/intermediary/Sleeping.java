package kz.yntymaq.integrity.sign.intermediary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How much of its days of trade lie around applications and money of programmes, when far more of its time lies outside. Seasons are no sleep: a whole year outside must be known, and its own season silent in it. */
final class Sleeping implements Indicator {

    private static final Sign SIGN = Sign.intermediary("sleeping", Figure.Unit.PART, Bar.signal(Bar.Way.ABOVE));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        TreeSet<LocalDate> money = money(facts);
        Set<LocalDate> traded = facts.trade().days();
        if (money.isEmpty() || traded.size() < (int) facts.threshold("sleeping.days")) {
            return Reading.missing(
                    money.isEmpty() ? "money" : "deliveries",
                    Reading.count("days", BigDecimal.valueOf(traded.size())),
                    facts.least("sleeping.days"));
        }
        LocalDate first = facts.firstRecord();
        LocalDate from =
                first.isBefore(facts.row().registeredOn()) ? first : facts.row().registeredOn();
        var windows = new Windows(money, (long) facts.threshold("sleeping.reach"));
        long outside = windows.outside(from, facts.on());
        long known = windows.outside(first, facts.on());
        long least = (long) facts.threshold("sleeping.outside");
        if (known < least) {
            return Reading.missing(
                    "time-outside", Reading.count("days", BigDecimal.valueOf(known)), facts.least("sleeping.outside"));
        }
        long silent = silentMonths(facts, windows, traded, first);
        long near = traded.stream().filter(windows::holds).count();
        long span = from.until(facts.on(), ChronoUnit.DAYS) + 1;
        return Reading.of((double) near / traded.size())
                .onlyNoteUnless(silent >= (long) facts.threshold("sleeping.silent"))
                .count("silent-months", silent)
                .count("days", traded.size())
                .part("time-near", 1 - (double) outside / span)
                .traced(() -> Tracing.days("money", money));
    }

    /** Months of its own season, in other years and apart from money, in which nothing was traded. */
    private static long silentMonths(CooperativeFacts facts, Windows windows, Set<LocalDate> traded, LocalDate first) {
        Set<YearMonth> busy = traded.stream().map(YearMonth::from).collect(Collectors.toSet());
        Set<Month> season = busy.stream().map(YearMonth::getMonth).collect(Collectors.toSet());
        long silent = 0;
        YearMonth last = YearMonth.from(facts.on());
        for (YearMonth month = YearMonth.from(first).plusMonths(1); month.isBefore(last); month = month.plusMonths(1)) {
            boolean apart = !windows.holds(month.atDay(1)) && !windows.holds(month.atEndOfMonth());
            silent += apart && season.contains(month.getMonth()) && !busy.contains(month) ? 1 : 0;
        }
        return silent;
    }

    private static TreeSet<LocalDate> money(CooperativeFacts facts) {
        var days = new TreeSet<LocalDate>();
        LocalDate applied = facts.row().appliedOn();
        if (applied != null && !applied.isAfter(facts.on())) {
            days.add(applied);
        }
        facts.loans().forEach(one -> days.add(one.on()));
        facts.trade().subsidies().forEach(one -> days.add(one.on()));
        return days;
    }
}
