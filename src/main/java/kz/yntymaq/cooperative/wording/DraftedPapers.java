package kz.yntymaq.cooperative.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterModel;
import kz.yntymaq.cooperative.charter.FounderPart;
import kz.yntymaq.cooperative.charter.FounderParts;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that founders decide on, in words: name, kinds and seat, their charter item by item, and what each brings. */
@Service
@Transactional(readOnly = true)
public class DraftedPapers {

    private final Adoption adoption;
    private final FounderParts parts;
    private final MembershipRepository memberships;
    private final CharterModel model;
    private final Texts texts;
    private final Format format;

    DraftedPapers(
            Adoption adoption,
            FounderParts parts,
            MembershipRepository memberships,
            CharterModel model,
            Texts texts,
            Format format) {
        this.adoption = adoption;
        this.parts = parts;
        this.memberships = memberships;
        this.model = model;
        this.texts = texts;
        this.format = format;
    }

    /** The papers as they stand while founders are gathered, always in the same order. */
    public List<PaperWords> of(Actor actor, Cooperative cooperative) {
        UUID id = cooperative.getId();
        RegisteredFacts facts = RegisteredFacts.of(cooperative);
        FoundingTerms.Given terms = adoption.terms(id);
        var said = new ArrayList<PaperWords>();
        said.add(new PaperWords(PaperWords.Subject.NAME, 0, null, facts.name()));
        said.add(new PaperWords(PaperWords.Subject.SHORT_NAME, 0, null, terms.shortName()));
        said.add(new PaperWords(
                PaperWords.Subject.KINDS,
                0,
                null,
                Reading.both(language -> facts.kinds().stream()
                        .sorted()
                        .map(kind -> texts.in(language, kind.key()))
                        .collect(Collectors.joining(", ")))));
        said.add(new PaperWords(
                PaperWords.Subject.SEAT, 0, null, Reading.both(language -> model.seat(facts, terms, language))));
        adoption.drafted(actor, id)
                .forEach((item, text) ->
                        said.add(new PaperWords(PaperWords.Subject.CHARTER, item.number(), null, text)));
        Map<UUID, FounderPart> given = parts.of(id);
        memberships.findFoundersOf(id).stream()
                .map(each -> new PaperWords(
                        PaperWords.Subject.PART,
                        0,
                        each.getAccountId(),
                        Reading.both(language -> part(language, each, given.get(each.getAccountId())))))
                .forEach(said::add);
        return said;
    }

    private String part(Language in, Membership founder, @Nullable FounderPart said) {
        String money = format.money(founder.getShare());
        if (said == null) {
            return money;
        }
        FounderPart.Given given = said.given();
        Bilingual thing = given.thing();
        FounderPart.Valuation valuation = given.valuation();
        LegalEntity entity = given.represented();
        return Stream.of(
                        thing == null
                                ? money
                                : given.money() == null
                                        ? texts.in(in, "charter.said.thing", money, thing.in(in))
                                        : texts.in(
                                                in,
                                                "charter.said.both",
                                                money,
                                                format.money(given.money()),
                                                thing.in(in),
                                                format.money(given.worth(founder.getShare()))),
                        valuation == null
                                ? null
                                : texts.in(
                                        in,
                                        "charter.said.valued",
                                        valuation.number(),
                                        format.shortDate(valuation.on())),
                        entity == null
                                ? null
                                : texts.in(
                                        in,
                                        "charter.said.entity",
                                        entity.name().in(in),
                                        entity.bin(),
                                        entity.seat().in(in),
                                        entity.authority()))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("; "));
    }
}
