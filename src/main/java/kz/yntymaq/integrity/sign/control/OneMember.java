package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Trace;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Parts;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** In how many flows the same member has nearly all: shares, loans, and deliveries or, where none are known, payments: who brings all is paid all. With few members nearly all is more than with many. */
final class OneMember implements Indicator {

    private static final Sign SIGN = Sign.control("one-member", Figure.Unit.COUNT, Bar.signal(Bar.Way.REACHES));

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().size() < (int) facts.threshold("one-member.least")) {
            return Reading.missing(
                    "members",
                    Reading.count("members", BigDecimal.valueOf(facts.members().size())),
                    facts.least("one-member.least"));
        }

        boolean isSmall = facts.members().size() < (int) facts.threshold("one-member.few");
        double part = facts.threshold(isSmall ? "one-member.part-of-few" : "one-member.part");
        var shares = new Parts.Sum();
        facts.full().forEach(shares::add);
        var flows = new LinkedHashMap<String, Parts>();
        flows.put("share", shares.parts());
        Parts delivered = facts.trade().delivered();
        flows.put(
                delivered.isEmpty() ? "paid" : "delivered",
                delivered.isEmpty() ? facts.trade().paid() : delivered);
        if (facts.trade().borrowed().size() > 1) {
            flows.put("borrowed", facts.trade().borrowed());
        }
        flows.values().removeIf(Parts::isEmpty);
        if (flows.size() < (int) facts.threshold("one-member.flows")) {
            return Reading.missing(
                    "flows", Reading.count("flows", BigDecimal.valueOf(flows.size())), facts.least("one-member.flows"));
        }
        var held = new HashMap<String, Integer>();
        flows.values().forEach(flow -> {
            String top = flow.top();
            if (top != null && flow.part(top) > part && facts.members().contains(top)) {
                held.merge(top, 1, Integer::sum);
            }
        });
        int most = held.values().stream().max(Integer::compare).orElse(0);
        return Reading.of(most).count("flows", flows.size()).part("part", part).traced(() -> rows(flows, held, most));
    }

    private static List<Trace> rows(Map<String, Parts> flows, Map<String, Integer> held, int most) {
        return Tracing.few(held.entrySet().stream()
                .filter(one -> one.getValue() == most)
                .flatMap(one -> flows.entrySet().stream()
                        .filter(flow -> one.getKey().equals(flow.getValue().top()))
                        .map(flow -> new Trace(
                                flow.getKey(),
                                one.getKey(),
                                null,
                                null,
                                flow.getValue().amount(one.getKey()),
                                Figure.Unit.TENGE))));
    }
}
