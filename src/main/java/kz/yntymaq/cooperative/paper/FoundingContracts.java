package kz.yntymaq.cooperative.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.charter.CharterModel;
import kz.yntymaq.cooperative.charter.FounderPart;
import kz.yntymaq.cooperative.charter.FounderParts;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import kz.yntymaq.cooperative.charter.Terms;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.cooperative.founding.CooperativeFounded;
import kz.yntymaq.cooperative.past.FactsAt;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The founding contract with its seven obligatory items (law on agricultural co-operatives, article 16, point 2). It is a
 * commercial secret (point 3): the people of the co-operative read it here, and officials who consider an application of it. With
 * the founding meeting it is concluded, and its words are kept.
 */
@Service
@Transactional
class FoundingContracts {

    private static final int ITEMS = 7;
    private static final int FOUNDERS = 2;
    private static final int SHARES = 4;

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final FoundingPapers papers;
    private final Terms terms;
    private final FounderParts parts;
    private final CharterModel model;
    private final FactsAt factsAt;
    private final KeptContracts kept;
    private final Format format;
    private final AuditLog audit;

    FoundingContracts(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            FoundingPapers papers,
            Terms terms,
            FounderParts parts,
            CharterModel model,
            FactsAt factsAt,
            KeptContracts kept,
            Format format,
            AuditLog audit) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.papers = papers;
        this.terms = terms;
        this.parts = parts;
        this.model = model;
        this.factsAt = factsAt;
        this.kept = kept;
        this.format = format;
        this.audit = audit;
    }

    /** Keeps the words that were concluded, in the transaction that closes the founding. */
    @EventListener
    void on(CooperativeFounded event) {
        Cooperative cooperative = cooperatives.findById(event.cooperativeId()).orElseThrow();
        terms.find(cooperative.getId())
                .ifPresent(given -> kept.keep(
                        cooperative.getId(),
                        Objects.requireNonNull(cooperative.getMeetingOn()),
                        written(cooperative, given, true),
                        written(cooperative, given, false)));
    }

    /** Without the numbers and villages of the founders; empty where the portal does not hold it. The caller has checked who asks. */
    Optional<BilingualPaper> brief(Cooperative cooperative) {
        return concluded(cooperative.getId(), false)
                .or(() -> terms.find(cooperative.getId()).map(given -> written(cooperative, given, false)));
    }

    /** For the people of the co-operative, once its terms were given; the reading is noted, for it holds numbers of people. */
    BilingualPaper find(Actor actor, UUID id) {
        Cooperative cooperative = cooperatives.findVisibleTo(actor, id).orElseThrow(NotFoundException::new);
        boolean whole = FoundingPapers.isWholeFor(actor, cooperative, memberships.findFoundersOf(id));
        audit.note(actor.accountId(), "cooperative.papers-read", id, null);
        return concluded(id, whole)
                .orElseGet(() -> written(cooperative, terms.find(id).orElseThrow(NotFoundException::new), whole));
    }

    /** As it was concluded, with the day and the hash of its words. */
    private Optional<BilingualPaper> concluded(UUID id, boolean whole) {
        return kept.find(id, whole).map(found -> {
            var rows = new ArrayList<>(found.paper().rows());
            Object[] when = {format.shortDate(found.concludedOn()), found.sha256()};
            rows.addAll(new BilingualPaper.Rows()
                    .text(model.text("charter.contract.kept", language -> when))
                    .made());
            return new BilingualPaper(found.paper().title(), null, rows);
        });
    }

    private BilingualPaper written(Cooperative cooperative, FoundingTerms.Given given, boolean whole) {
        return paper(
                cooperative,
                given,
                papers.founders(cooperative, memberships.findFoundersOf(cooperative.getId()), whole));
    }

    private BilingualPaper paper(
            Cooperative cooperative, FoundingTerms.Given given, List<FoundingPapers.Founder> founders) {
        Map<UUID, FounderPart> said = parts.of(cooperative.getId());
        RegisteredFacts facts = factsAt.atFounding(cooperative);
        var rows = new BilingualPaper.Rows();
        for (int item = 1; item <= ITEMS; item++) {
            rows.heading(model.text("charter.contract." + item + ".title", facts, given));
            rows.text(model.text("charter.contract." + item, facts, given));
            if (item == FOUNDERS || item == SHARES) {
                for (FoundingPapers.Founder founder : founders) {
                    FounderPart part = said.get(founder.account());
                    rows.text(item == FOUNDERS ? who(founder) : brings(founder, part));
                }
            }
        }
        rows.heading(model.text("charter.contract.signatures", facts, given));
        founders.forEach(founder -> rows.text(plain("charter.contract.signature", founder.founder())));
        return new BilingualPaper(
                model.text("charter.contract.title", facts, given),
                cooperative.getState() == CooperativeState.FOUNDING ? plain("charter.draft") : null,
                rows.made());
    }

    private Bilingual who(FoundingPapers.Founder founder) {
        LegalEntity entity = founder.represented();
        Territory village = founder.village();
        if (entity != null) {
            return model.text("charter.contract.entity", language -> new Object[] {
                entity.name().in(language), entity.bin(), entity.seat().in(language), founder.name(), entity.authority()
            });
        }
        return village == null
                ? plain("charter.contract.person-short", founder.name())
                : model.text("charter.contract.person", language ->
                        new Object[] {founder.name(), founder.iin(), village.name(language)});
    }

    private Bilingual brings(FoundingPapers.Founder founder, @Nullable FounderPart part) {
        Bilingual name = founder.founder();
        if (part == null) {
            return model.text("charter.contract.unsaid", language ->
                    new Object[] {name.in(language), format.money(founder.share())});
        }
        Bilingual thing = part.given().thing();
        if (thing == null) {
            return model.text("charter.contract.money", language ->
                    new Object[] {name.in(language), format.money(founder.share())});
        }
        FounderPart.Valuation valuation = part.given().valuation();
        BigDecimal money = part.given().money();
        String worth = format.money(part.given().worth(founder.share()));
        Object[] valued =
                valuation == null ? new Object[0] : new Object[] {valuation.number(), format.shortDate(valuation.on())};
        return model.text(
                (money == null ? "charter.contract." : "charter.contract.both-")
                        + (valuation == null ? "thing" : "valued"),
                language -> Stream.of(
                                Stream.of(name.in(language), thing.in(language), worth),
                                Arrays.stream(valued),
                                money == null
                                        ? Stream.empty()
                                        : Stream.of(format.money(money), format.money(founder.share())))
                        .flatMap(each -> each)
                        .toArray());
    }

    private Bilingual plain(String key, Object... arguments) {
        return model.text(key, language -> in(language, arguments));
    }

    private static Object[] in(Language language, Object... arguments) {
        var written = new ArrayList<>();
        for (Object each : arguments) {
            written.add(each instanceof Bilingual both ? both.in(language) : each);
        }
        return written.toArray();
    }
}
