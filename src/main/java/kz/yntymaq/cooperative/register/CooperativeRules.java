package kz.yntymaq.cooperative.register;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.cooperative.DifferentKindsRule;
import kz.yntymaq.cooperative.EnoughFoundersRule;
import kz.yntymaq.cooperative.Invitation;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.membership.EntranceFeeRule;
import kz.yntymaq.cooperative.membership.MeetingVoteRule;
import kz.yntymaq.programme.edition.Figure;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.programme.edition.RuleEdition;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of founding a co-operative, joining and leaving it, listed for a reader, each from the class that keeps it. */
@Service
@Transactional(readOnly = true)
class CooperativeRules {

    private static final String LAW = "C";
    private static final String OWN = "ROUTE";

    private final Programmes programmes;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    CooperativeRules(Programmes programmes, Texts texts, Format format, Clock clock) {
        this.programmes = programmes;
        this.texts = texts;
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
        RuleEdition edition = programmes.editionInForce(today);
        return List.of(
                listed(
                        "founders",
                        EnoughFoundersRule.POINT,
                        edition.figure(Figure.MIN_MEMBERS).whole()),
                listed("kinds", DifferentKindsRule.POINT),
                listed("invitation", OWN, Invitation.LIFE.toDays()),
                listed("admission", Membership.ADMISSION_POINT),
                fee(today, edition.figure(Figure.MAX_ENTRANCE_FEE_MRP).value()),
                listed("quorum", MeetingVoteRule.POINT, MeetingVoteRule.QUORUM_PARTS, MeetingVoteRule.QUORUM_OF),
                listed("majority", MeetingVoteRule.POINT),
                listed("exit", Membership.EXIT_POINT, Membership.EXIT_DAYS));
    }

    private Listed fee(LocalDate today, BigDecimal most) {
        return programmes
                .mrp(today.getYear())
                .map(mrp -> listed(
                        "fee",
                        EntranceFeeRule.POINT,
                        most,
                        String.valueOf(today.getYear()),
                        format.money(mrp.multiply(most))))
                .orElseGet(() -> listed("fee-only-mrp", EntranceFeeRule.POINT, most));
    }

    /** @param point act, then point or article, with the sub-point in brackets: {@code C 2(8)} */
    private Listed listed(String name, String point, Object... figures) {
        String key = "cooperative.rules." + name;
        String[] place = point.replace(LAW + " ", "").replace(")", "").split("\\(");
        String source = point.equals(OWN)
                ? texts.get("programme.source." + OWN)
                : texts.get("programme.source." + LAW + (place.length > 1 ? ".sub" : ""), (Object[]) place);
        return new Listed(key, texts.get(key + ".says", figures), source);
    }
}
