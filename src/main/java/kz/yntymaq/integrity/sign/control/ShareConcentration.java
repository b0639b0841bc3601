package kz.yntymaq.integrity.sign.control;

import java.math.BigDecimal;
import java.util.Objects;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.sign.Bar;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Parts;
import kz.yntymaq.integrity.sign.Reading;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.Tracing;

/** How much of the paid shares one member has. A vote does not follow the share, so the largest share is no signal while the others trade or nothing is known of trade. */
final class ShareConcentration implements Indicator {

    private static final int FIRST_THREE = 3;
    private static final Sign SIGN = Sign.control(
            "share-concentration",
            Figure.Unit.PART,
            Bar.signal(Bar.Way.ABOVE).unlikePeers().orExtreme());

    @Override
    public Sign sign() {
        return SIGN;
    }

    @Override
    public Reading read(CooperativeFacts facts) {
        if (facts.members().size() < (int) facts.threshold("share-concentration.least")) {
            return Reading.missing(
                    "members",
                    Reading.count("members", BigDecimal.valueOf(facts.members().size())),
                    facts.least("share-concentration.least"));
        }

        var sum = new Parts.Sum();
        facts.full().forEach(sum::add);
        Parts shares = sum.parts();
        int all = facts.members().size();
        if (shares.isEmpty()) {
            return Reading.missing("shares", Reading.count("members", BigDecimal.valueOf(all)));
        }
        double index = shares.normalisedHhi(all);
        double extreme = facts.threshold("share-concentration.extreme");
        boolean othersTrade = facts.trade().everDelivered().isEmpty()
                || facts.trade().othersActive(Objects.requireNonNull(shares.top()))
                        >= facts.threshold("active-members.signal");
        boolean corroborated =
                index > facts.threshold("share-concentration.index") && (!othersTrade || shares.topPart() > extreme);
        return Reading.of(shares.topPart())
                .onlyNoteUnless(corroborated)
                .part("top-three", shares.topPart(FIRST_THREE))
                .index("hhi", shares.hhi())
                .index("hhi-normalised", index)
                .index("gini", shares.gini(all))
                .count("members", all)
                .traced(() -> Tracing.largest("share", shares));
    }
}
