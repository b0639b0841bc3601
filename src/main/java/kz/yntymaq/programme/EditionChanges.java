package kz.yntymaq.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.programme.content.ApplicantKind;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.CriterionEntry;
import kz.yntymaq.programme.content.DocumentEntry;
import kz.yntymaq.programme.content.DutyEntry;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.GroundEntry;
import kz.yntymaq.programme.content.Position;
import kz.yntymaq.programme.content.RuleEntry;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.FigureWords;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an edition changed in the one before it, as a villager reads it: no code, one language, a line a change. */
@Component
class EditionChanges {

    private final EditionWords words;
    private final FigureWords figures;
    private final Texts texts;
    private final Format format;

    EditionChanges(EditionWords words, FigureWords figures, Texts texts, Format format) {
        this.words = words;
        this.figures = figures;
        this.texts = texts;
        this.format = format;
    }

    /** Something that changed. @param before null for what is new @param after null for what is there no more */
    record Change(
            String name, @Nullable String before, @Nullable String after) {}

    /** All that changed and concerns an applicant, in the order of the programme's page. */
    List<Change> of(Edition before, Edition after) {
        Content old = before.content();
        Content now = after.content();
        var changes = new ArrayList<Change>();
        add(changes, texts.get("programme.support.who"), applicants(old), applicants(now));
        add(changes, texts.get("programme.window.title"), window(before), window(after));
        entries(
                changes,
                old.figures(),
                now.figures(),
                FigureEntry::code,
                figure -> figure.name().here(),
                figures::written);
        entries(
                changes,
                old.positions(),
                now.positions(),
                Position::code,
                position -> position.name().here(),
                position -> format.money(position.cap()));
        entries(
                changes,
                old.rules(),
                now.rules(),
                RuleEntry::code,
                words::name,
                rule -> texts.get(rule.effect().key()));
        entries(
                changes,
                old.documents(),
                now.documents(),
                DocumentEntry::code,
                document -> texts.get("programme.edition.document"),
                document -> document.name().here() + words.conditions(now, document));
        entries(
                changes,
                old.route(),
                now.route(),
                StageEntry::code,
                stage -> texts.get("programme.edition.stage"),
                stage -> stage.name().here());
        entries(
                changes,
                old.grounds(),
                now.grounds(),
                GroundEntry::code,
                ground -> texts.get("programme.edition.ground"),
                ground -> ground.text().here());
        entries(
                changes,
                old.duties(),
                now.duties(),
                DutyEntry::code,
                duty -> texts.get("programme.edition.duty"),
                duty -> duty.text().here());
        entries(
                changes,
                old.criteria(),
                now.criteria(),
                CriterionEntry::code,
                criterion -> texts.get("programme.edition.criterion"),
                criterion -> texts.get(
                        "programme.criterion",
                        criterion.text().here(),
                        criterion.weight().longValue()));
        return changes;
    }

    private static <E> void entries(
            List<Change> changes,
            List<E> before,
            List<E> after,
            Function<E, String> code,
            Function<E, String> name,
            Function<E, String> value) {
        Map<String, E> old = byCode(before, code);
        Map<String, E> now = byCode(after, code);
        now.forEach((key, entry) -> {
            E was = old.get(key);
            add(changes, name.apply(entry), was == null ? null : value.apply(was), value.apply(entry));
        });
        old.forEach((key, entry) -> {
            if (!now.containsKey(key)) {
                add(changes, name.apply(entry), value.apply(entry), null);
            }
        });
    }

    private static <E> Map<String, E> byCode(List<E> entries, Function<E, String> code) {
        var byCode = new LinkedHashMap<String, E>();
        entries.forEach(entry -> byCode.put(code.apply(entry), entry));
        return byCode;
    }

    private static void add(List<Change> changes, String name, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(name, before, after));
        }
    }

    private String applicants(Content content) {
        return content.applicants().stream()
                .map(ApplicantKind::key)
                .map(texts::get)
                .collect(Collectors.joining(", "));
    }

    private @Nullable String window(Edition edition) {
        String written = words.window(edition.content().window(), edition.validFrom()).stream()
                .map(EditionWords.Line::value)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return written.isEmpty() ? null : written;
    }
}
