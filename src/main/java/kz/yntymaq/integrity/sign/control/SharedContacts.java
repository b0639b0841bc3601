package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.TreeSet;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Trace;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.Contacts;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How many members share a phone or an account, or an address larger than a household, with members of other households. One household that shares is no sign; a neighbour's phone stands for a few, an account seldom does. */
final class SharedContacts implements Indicator {
    private static final Sign SIGN = Sign.control("shared-contacts", Figure.Unit.PART, Bar.signal(Bar.Way.ABOVE));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().size() < (int) facts.threshold("shared-contacts.least")) {
            return Reading.missing(
                    "members",
                    Reading.count("members", BigDecimal.valueOf(facts.members().size())),
                    facts.least("shared-contacts.least"));
        }

        var households = facts.circles().households();
        var sharing = new TreeSet<String>();
        var rows = new ArrayList<Trace>();
        int largest = 0;
        boolean many = false;
        boolean known = false;
        for (Contacts.Kind kind : Contacts.Kind.values()) {
            for (var group : facts.circles().byContact(kind).values()) {
                known = true;
                int here = (int) group.stream().map(households::get).distinct().count();
                boolean coarse =
                        kind == Contacts.Kind.ADDRESS && group.size() <= (int) facts.threshold("household.most");
                if (here > 1 && !coarse) {
                    sharing.addAll(group);
                    largest = Math.max(largest, here);
                    many |= here
                            >= (int) facts.threshold(
                                    kind == Contacts.Kind.ACCOUNT
                                            ? "shared-contacts.accounts"
                                            : "shared-contacts.phones");
                    group.forEach(one -> rows.add(Tracing.counted(trace(kind), one, null, group.size())));
                }
            }
        }
        if (!known) {
            return Reading.missing(
                    "contacts",
                    Reading.count("members", BigDecimal.valueOf(facts.members().size())));
        }
        return Reading.of((double) sharing.size() / facts.members().size())
                .onlyNoteUnless(many)
                .count("sharing", sharing.size())
                .count("households", largest)
                .count("members", facts.members().size())
                .traced(() -> Tracing.few(rows.stream()));
    }

    private static String trace(Contacts.Kind kind) {
        return switch (kind) {
            case PHONE -> "same-phone";
            case ACCOUNT -> "same-account";
            case ADDRESS -> "same-address";
        };
    }
}
