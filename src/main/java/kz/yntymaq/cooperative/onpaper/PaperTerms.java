package kz.yntymaq.cooperative.onpaper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Considering;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import kz.yntymaq.cooperative.charter.Terms;
import kz.yntymaq.cooperative.sale.SaleViews;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * To what a person agrees who joins a co-operative or founds it: what is paid and until when, and what the charter says of it. It is what
 * the forms of those show who can sign in.
 */
@Component
@Transactional(readOnly = true)
class PaperTerms {

    private final Charters charters;
    private final Adoption adoption;
    private final Terms drafted;
    private final Considering considering;
    private final SaleViews sales;
    private final Texts texts;
    private final Format format;

    PaperTerms(
            Charters charters,
            Adoption adoption,
            Terms drafted,
            Considering considering,
            SaleViews sales,
            Texts texts,
            Format format) {
        this.charters = charters;
        this.adoption = adoption;
        this.drafted = drafted;
        this.considering = considering;
        this.sales = sales;
        this.texts = texts;
        this.format = format;
    }

    /**
     * What a page shows of it.
     *
     * @param lines sums and days
     * @param edition of the charter in force, null where the portal holds none
     * @param items what the charter says of who joins
     * @param whole whether the official may read all of the charter too
     */
    record Agreed(List<String> lines, @Nullable Integer edition, List<CharterWording.Line> items, boolean whole) {}

    /** For the page of what is signed; null where nothing is paid. */
    @Nullable
    Agreed of(Actor official, PaperAct act, UUID cooperative) {
        if (!act.namesShare()) {
            return null;
        }
        Optional<CharterWording> charter = act == PaperAct.JOIN ? adoption.inForce(cooperative) : Optional.empty();
        return new Agreed(
                lines(act, cooperative),
                charter.map(CharterWording::number).orElse(null),
                charter.map(CharterWording::promised).orElse(List.of()),
                charter.isPresent() && considering.considers(official, cooperative));
    }

    /** Sums and days in the language of the page that is made; none for what costs nothing. */
    List<String> lines(PaperAct act, UUID cooperative) {
        return switch (act) {
            case JOIN -> ofJoining(cooperative);
            case ACCEPT -> ofFounding(cooperative);
            default -> List.of();
        };
    }

    private List<String> ofJoining(UUID cooperative) {
        var lines = new ArrayList<String>();
        charters.termsOf(cooperative, CharterItem.CONTRIBUTIONS)
                .ifPresentOrElse(
                        terms -> {
                            lines.add(
                                    texts.get("onpaper.agree.fee", format.money(terms.entranceFee()), terms.feeDays()));
                            lines.add(texts.get("onpaper.agree.share", terms.shareDays()));
                        },
                        () -> lines.add(texts.get("onpaper.agree.unknown")));
        BigDecimal least = sales.leastShare(cooperative);
        if (least != null) {
            lines.add(texts.get("onpaper.agree.least", format.money(least)));
        }
        return lines;
    }

    private List<String> ofFounding(UUID cooperative) {
        Optional<FoundingTerms.Given> terms = drafted.find(cooperative);
        return terms.map(given -> List.of(
                        texts.get(
                                "cooperative.invitation.terms.fee", format.money(given.entranceFee()), given.feeDays()),
                        texts.get("cooperative.invitation.terms.share", given.shareDays()),
                        texts.get("cooperative.invitation.terms.draft")))
                .orElseGet(() -> List.of(texts.get("onpaper.agree.none")));
    }
}
