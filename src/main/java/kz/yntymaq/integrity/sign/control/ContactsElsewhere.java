package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.TreeSet;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Trace;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tie;
import kz.yntymaq.integrity.sign.Tracing;

/** How many phones and accounts of its people are those of other people in other co-operatives. */
final class ContactsElsewhere implements Indicator {

    private static final Sign SIGN = Sign.control("contacts-elsewhere", Figure.Unit.COUNT, Bar.signal(Bar.Way.REACHES));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().isEmpty()) {
            return Reading.missing("members", Reading.count("members", BigDecimal.ZERO));
        }
        var phones = new TreeSet<String>();
        var accounts = new TreeSet<String>();
        var rows = new ArrayList<Trace>();
        for (Tie tie : facts.all().ties().of(facts)) {
            phones.addAll(tie.phones());
            accounts.addAll(tie.accounts());
            int shared = tie.phones().size() + tie.accounts().size();
            if (shared > 0) {
                rows.add(Tracing.counted("contacts-of-both", null, tie.other(), shared));
            }
        }
        int shared = phones.size() + accounts.size();
        return Reading.of(shared)
                .onlyNoteUnless(shared >= facts.members().size() * facts.threshold("contacts-elsewhere.part"))
                .count("phones", phones.size())
                .count("accounts", accounts.size())
                .count("members", facts.members().size())
                .traced(() -> Tracing.few(rows.stream()));
    }
}
