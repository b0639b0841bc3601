package kz.yntymaq.cooperative.entity;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Names;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;

/** The part of a form that tells of a legal entity, as typed; the form holds it as {@code entity}. */
public record EntityFields(
        @Size(max = 200, message = "{error.long}") @Nullable @Legible @Label("charter.part.entity-name-kk")
        String nameKk,

        @Size(max = 200, message = "{error.long}") @Nullable @Legible @Label("charter.part.entity-name-ru")
        String nameRu,

        @Size(max = 60, message = "{error.long}") @Nullable @Legible @Label("charter.part.entity-bin")
        String bin,

        @Size(max = 200, message = "{error.long}") @Nullable @Legible @Label("charter.part.entity-seat-kk")
        String seatKk,

        @Size(max = 200, message = "{error.long}") @Nullable @Legible @Label("charter.part.entity-seat-ru")
        String seatRu,

        @Size(max = 200, message = "{error.long}") @Nullable @Legible @Label("charter.part.authority")
        String authority) {

    /** An empty one. */
    public static final EntityFields NONE = new EntityFields(null, null, null, null, null, null);

    /** A form that was sent without any of these fields has none of them filled. */
    public static EntityFields orNone(@Nullable EntityFields entity) {
        return Objects.requireNonNullElse(entity, NONE);
    }

    /** What was said before; nothing of who acts in person. */
    public static EntityFields of(@Nullable LegalEntity entity) {
        return entity == null
                ? NONE
                : new EntityFields(
                        entity.name().kk(),
                        entity.name().ru(),
                        entity.bin(),
                        entity.seat().kk(),
                        entity.seat().ru(),
                        entity.authority());
    }

    /**
     * What was typed: all of it where the person acts for an entity, none of it else.
     *
     * @throws FieldViolationException by the field that is missing, wrong, or filled by who acts in person
     */
    public @Nullable LegalEntity given(@Nullable ActsFor acts) {
        List<String> typed = typed(acts == ActsFor.ENTITY);
        return acts != ActsFor.ENTITY
                ? null
                : new LegalEntity(
                        new Bilingual(typed.get(0), typed.get(1)),
                        Bin.parse(typed.get(2))
                                .filter(Bin::mayBeCooperative)
                                .orElseThrow(
                                        () -> new FieldViolationException("entity.bin", "charter.error.entity-bin"))
                                .digits(),
                        new Bilingual(typed.get(3), typed.get(4)),
                        typed.get(5));
    }

    /** What was typed where nobody is asked for whom it is: all of it, or none. @throws FieldViolationException by the field that is missing or wrong */
    public @Nullable LegalEntity given() {
        return given(isFilled() ? ActsFor.ENTITY : ActsFor.SELF);
    }

    /** Whether anything was typed. */
    public boolean isFilled() {
        return Stream.of(nameKk, nameRu, bin, seatKk, seatRu, authority)
                .anyMatch(each -> each != null && !each.isBlank());
    }

    private List<String> typed(boolean wanted) {
        var all = new ArrayList<String>();
        take(all, "nameKk", nameKk, wanted);
        take(all, "nameRu", nameRu, wanted);
        take(all, "bin", bin, wanted);
        take(all, "seatKk", seatKk, wanted);
        take(all, "seatRu", seatRu, wanted);
        take(all, "authority", authority, wanted);
        return all;
    }

    private static void take(List<String> all, String field, @Nullable String typed, boolean wanted) {
        String words = typed == null ? "" : Names.tidy(typed);
        if (words.isEmpty() == wanted) {
            throw new FieldViolationException("entity." + field, wanted ? "error.required" : "charter.error.self");
        }
        all.add(words);
    }
}
