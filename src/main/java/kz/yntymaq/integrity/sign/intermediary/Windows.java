package kz.yntymaq.integrity.sign.intermediary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** Days that lie near given days, joined where they overlap. */
final class Windows {

    private final TreeMap<LocalDate, LocalDate> lastByFirst = new TreeMap<>();

    /** @param reach days before and after each */
    Windows(SortedSet<LocalDate> days, long reach) {
        for (LocalDate day : days) {
            Map.Entry<LocalDate, LocalDate> before = lastByFirst.floorEntry(day.minusDays(reach));
            LocalDate first = before != null && !before.getValue().isBefore(day.minusDays(reach))
                    ? before.getKey()
                    : day.minusDays(reach);
            lastByFirst.put(first, day.plusDays(reach));
        }
    }

    boolean holds(LocalDate day) {
        Map.Entry<LocalDate, LocalDate> window = lastByFirst.floorEntry(day);
        return window != null && !window.getValue().isBefore(day);
    }

    /** How many days of a span, both ends included, lie in none. */
    long outside(LocalDate from, LocalDate until) {
        long all = Math.max(0, ChronoUnit.DAYS.between(from, until) + 1);
        for (Map.Entry<LocalDate, LocalDate> window : lastByFirst.entrySet()) {
            LocalDate first = window.getKey().isBefore(from) ? from : window.getKey();
            LocalDate last = window.getValue().isAfter(until) ? until : window.getValue();
            all -= Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
        }
        return all;
    }
}
