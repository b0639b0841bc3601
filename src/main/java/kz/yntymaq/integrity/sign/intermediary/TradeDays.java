package kz.yntymaq.integrity.sign.intermediary;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import kz.yntymaq.integrity.sign.CooperativeFacts;

/** Days on which there was trade within the months that count: a split delivery makes no more of them. */
final class TradeDays {

    private TradeDays() {}

    static Set<LocalDate> delivered(CooperativeFacts facts) {
        var days = new TreeSet<LocalDate>();
        facts.trade().deliveries().forEach(one -> days.add(one.on()));
        return days;
    }

    static Set<LocalDate> sold(CooperativeFacts facts) {
        var days = new TreeSet<LocalDate>();
        facts.trade().sales().forEach(one -> days.add(one.on()));
        return days;
    }
}
