package kz.yntymaq.cooperative.register;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.cooperative.DifferentKindsRule;
import kz.yntymaq.cooperative.Invitation;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.law.CooperativeLaw;
import kz.yntymaq.cooperative.membership.MeetingVoteRule;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of founding a co-operative, joining and leaving it, listed for a reader, each from the class that keeps it. */
@Service
@Transactional(readOnly = true)
class CooperativeRules {

    private static final LegalReference APART = LegalReference.of("C 36(2)");
    private static final LegalReference PAYOUT = LegalReference.of("C 30(3)");

    private final CooperativeLaw law;
    private final Programmes programmes;
    private final Texts texts;
    private final LegalText legal;
    private final Format format;
    private final Clock clock;

    CooperativeRules(
            CooperativeLaw law, Programmes programmes, Texts texts, LegalText legal, Format format, Clock clock) {
        this.law = law;
        this.programmes = programmes;
        this.texts = texts;
        this.legal = legal;
        this.format = format;
        this.clock = clock;
    }

    /**
     * One rule.
     *
     * @param key message key of what it is about
     * @param says what it says, with its figure, in the reader's language
     * @param source act and point in the reader's language
     */
    public record Listed(String key, String says, String source) {}

    /** All of them, in the order in which a co-operative meets them. */
    public List<Listed> inOrder() {
        LocalDate today = LocalDate.now(clock);
        CooperativeLaw.Figure valuation = law.figure(CooperativeLaw.Name.VALUATION_MCI, today);
        CooperativeLaw.Figure founders = law.figure(CooperativeLaw.Name.MIN_FOUNDERS, today);
        CooperativeLaw.Figure sole = law.figure(CooperativeLaw.Name.MOST_MEMBERS_OF_SOLE_CHAIR, today);
        return List.of(
                listed("founders", founders.source(), founders.whole()),
                listed("kinds", DifferentKindsRule.SOURCE),
                listed("invitation", LegalReference.ROUTE, Invitation.LIFE.toDays()),
                listed("admission", Membership.ADMISSION),
                fee(today, law.figure(CooperativeLaw.Name.MAX_ENTRANCE_FEE_MCI, today)),
                listed("quorum", MeetingVoteRule.SOURCE, MeetingVoteRule.QUORUM_PARTS, MeetingVoteRule.QUORUM_OF),
                listed("majority", MeetingVoteRule.SOURCE),
                listed("board", sole.source(), sole.whole()),
                listed("apart", APART),
                listed("exit", Membership.EXIT, Membership.EXIT_DAYS),
                listed("payout", PAYOUT),
                listed("valuation", valuation.source(), valuation.value()));
    }

    private Listed fee(LocalDate today, CooperativeLaw.Figure most) {
        BigDecimal times = most.value();
        return programmes
                .mrp(today.getYear())
                .map(mrp -> listed(
                        "fee",
                        most.source(),
                        times,
                        String.valueOf(today.getYear()),
                        format.money(mrp.multiply(times))))
                .orElseGet(() -> listed("fee-only-mrp", most.source(), times));
    }

    private Listed listed(String name, LegalReference source, Object... figures) {
        String key = "cooperative.rules." + name;
        return new Listed(key, texts.get(key + ".says", figures), legal.of(source));
    }
}
