package kz.yntymaq.reporting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The smallest part that figures are summed up from: one year, district, programme and purpose. It is never published. */
record Leaf(int year, String place, String programme, String purpose) {

    private String oblast() {
        int end = place.indexOf('/');
        return end < 0 ? place : place.substring(0, end);
    }

    /** As it is kept. */
    CellKey key(Measure measure) {
        return new CellKey(measure, year, place, programme, purpose);
    }

    /** Every figure that it is a part of: by place and year; by programme or purpose down to the oblast. */
    Set<CellKey> cells(Measure measure) {
        var found = new LinkedHashSet<CellKey>();
        for (int when : List.of(year, 0)) {
            for (String where : List.of("", oblast(), place)) {
                found.add(new CellKey(measure, when, where, "", ""));
            }
            for (String where : List.of("", oblast())) {
                found.add(new CellKey(measure, when, where, programme, ""));
                found.add(new CellKey(measure, when, where, "", purpose));
            }
        }
        return found;
    }
}
