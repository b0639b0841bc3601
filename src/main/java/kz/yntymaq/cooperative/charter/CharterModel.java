package kz.yntymaq.cooperative.charter;

import static java.util.Objects.requireNonNullElse;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** The portal's own model texts of the founding documents, filled with the terms. The ministry's model charter (article 17, point 3) is another. */
@Component
public class CharterModel {

    private final Territories territories;
    private final Texts texts;
    private final Format format;

    CharterModel(Territories territories, Texts texts, Format format) {
        this.territories = territories;
        this.texts = texts;
        this.format = format;
    }

    /** A text of the founding documents by its key, in both languages; every text knows the same arguments. */
    public Bilingual text(String key, RegisteredFacts facts, FoundingTerms.Given terms) {
        return Reading.both(language -> texts.in(language, key, arguments(facts, terms, language)));
    }

    /** The same while founders are gathered, when the register says what is drafted. */
    Bilingual text(String key, Cooperative cooperative, FoundingTerms.Given terms) {
        return text(key, RegisteredFacts.of(cooperative), terms);
    }

    /** A text that knows no terms. */
    public Bilingual text(String key, Function<Language, Object[]> arguments) {
        return Reading.both(language -> texts.in(language, key, arguments.apply(language)));
    }

    /** Village, okrug, district, oblast, the nearest first, and the address within the village. */
    public String seat(RegisteredFacts facts, FoundingTerms.Given terms, Language language) {
        return territories.findPlace(facts.seat()).orElseThrow().written(language)
                + ", "
                + terms.address().in(language);
    }

    /** The further okrugs that it serves; those of other districts with what they lie in. */
    private String okrugs(RegisteredFacts facts, FoundingTerms.Given terms, Language language) {
        String district =
                territories.find(facts.seat()).map(Territory::getDistrictCode).orElse(null);
        return terms.okrugs().stream()
                .flatMap(code -> territories.findPlace(code).stream())
                .map(place -> Objects.equals(place.territory().getDistrictCode(), district)
                        ? place.territory().name(language)
                        : place.within(language))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    Map<CharterItem, Bilingual> all(Cooperative cooperative, FoundingTerms.Given terms) {
        RegisteredFacts facts = RegisteredFacts.of(cooperative);
        var all = new EnumMap<CharterItem, Bilingual>(CharterItem.class);
        Object[] kk = Reading.in(Language.KK, () -> arguments(facts, terms, Language.KK));
        Object[] ru = Reading.in(Language.RU, () -> arguments(facts, terms, Language.RU));
        for (CharterItem item : CharterItem.values()) {
            all.put(item, text(item.modelKey(), language -> language == Language.RU ? ru : kk));
        }
        return all;
    }

    private Object[] arguments(RegisteredFacts facts, FoundingTerms.Given terms, Language language) {
        return new Object[] {
            facts.name().in(language),
            terms.shortName().in(language),
            seat(facts, terms, language),
            facts.kinds().stream()
                    .sorted()
                    .map(kind -> texts.in(language, kind.key()))
                    .collect(Collectors.joining(", ")),
            format.money(terms.entranceFee()),
            terms.feeDays(),
            terms.shareDays(),
            terms.termYears(),
            terms.noticeDays(),
            terms.body().name(),
            requireNonNullElse(terms.boardSize(), 0),
            terms.size().name(),
            okrugs(facts, terms, language),
            terms.okrugs().size()
        };
    }
}
