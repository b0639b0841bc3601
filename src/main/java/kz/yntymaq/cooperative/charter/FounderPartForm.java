package kz.yntymaq.cooperative.charter;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.yntymaq.cooperative.entity.ActsFor;
import kz.yntymaq.cooperative.entity.EntityFields;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Names;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;

/** What a founder brings and for whom the founder acts, as typed. */
record FounderPartForm(
        @NotNull(message = "{error.required}")
        @Positive(message = "{error.positive}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Nullable
        @Label("cooperative.own-share")
        BigDecimal share,

        @NotNull(message = "{error.choice}") @Nullable @Label("charter.part.brings")
        Brings brings,

        @Positive(message = "{error.positive}")
        @Digits(integer = 13, fraction = 2, message = "{error.number}")
        @Nullable
        @Label("charter.part.money")
        BigDecimal money,

        @Size(max = 500, message = "{error.long}") @Nullable @Legible @Label("charter.part.thing-kk")
        String thingKk,

        @Size(max = 500, message = "{error.long}") @Nullable @Legible @Label("charter.part.thing-ru")
        String thingRu,

        @Size(max = 60, message = "{error.long}") @Nullable @Legible @Label("charter.part.valuation-number")
        String valuationNumber,

        @Nullable @Label("charter.part.valued-on") LocalDate valuedOn,

        @NotNull(message = "{error.choice}") @Nullable @Label("charter.part.acts")
        ActsFor acts,

        @Valid EntityFields entity,

        int version) {

    /** Money, something else, or both. */
    enum Brings {
        MONEY,
        THING,
        BOTH
    }

    FounderPartForm {
        entity = EntityFields.orNone(entity);
    }

    static FounderPartForm of(FounderParts.Page page) {
        Bilingual thing = page.given().thing();
        FounderPart.Valuation valuation = page.given().valuation();
        LegalEntity entity = page.given().represented();
        return new FounderPartForm(
                page.own().getShare(),
                page.version() < 0 ? null : brought(page.given()),
                page.given().money(),
                thing == null ? null : thing.kk(),
                thing == null ? null : thing.ru(),
                valuation == null ? null : valuation.number(),
                valuation == null ? null : valuation.on(),
                entity == null ? ActsFor.SELF : ActsFor.ENTITY,
                EntityFields.of(entity),
                page.version());
    }

    private static Brings brought(FounderPart.Given given) {
        return given.thing() == null ? Brings.MONEY : given.money() == null ? Brings.THING : Brings.BOTH;
    }

    /**
     * What was typed.
     *
     * @throws FieldViolationException by the field that is missing, or filled for what was not chosen
     */
    FounderPart.Given given() {
        return new FounderPart.Given(thing(), part(), valuation(), entity.given(acts));
    }

    /** How much of the share is money, where a thing is brought beside it. */
    private @Nullable BigDecimal part() {
        if ((brings == Brings.BOTH) != (money != null)) {
            throw new FieldViolationException(
                    "money", brings == Brings.BOTH ? "error.required" : "charter.error.money-alone");
        }
        return money;
    }

    private @Nullable Bilingual thing() {
        boolean chosen = brings != Brings.MONEY;
        Map<String, String> given =
                together(chosen, "charter.error.money", fields("thingKk", thingKk, "thingRu", thingRu));
        return chosen
                ? new Bilingual(requireNonNull(given.get("thingKk")), requireNonNull(given.get("thingRu")))
                : null;
    }

    private FounderPart.@Nullable Valuation valuation() {
        String number = words(valuationNumber);
        if (brings == Brings.MONEY && (!number.isEmpty() || valuedOn != null)) {
            throw new FieldViolationException(number.isEmpty() ? "valuedOn" : "valuationNumber", "charter.error.money");
        }
        if (number.isEmpty() != (valuedOn == null)) {
            throw number.isEmpty()
                    ? new FieldViolationException("valuationNumber", "error.required")
                    : new FieldViolationException("valuedOn", "error.date");
        }
        return valuedOn == null ? null : new FounderPart.Valuation(number, valuedOn);
    }

    /** All of them when they were chosen, none when they were not. */
    private static Map<String, String> together(boolean chosen, String otherwise, Map<String, String> fields) {
        fields.forEach((field, value) -> {
            if (chosen && value.isEmpty()) {
                throw new FieldViolationException(field, "error.required");
            }
            if (!chosen && !value.isEmpty()) {
                throw new FieldViolationException(field, otherwise);
            }
        });
        return fields;
    }

    private static Map<String, String> fields(String one, @Nullable String first, String two, @Nullable String second) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(one, words(first));
        fields.put(two, words(second));
        return fields;
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : Names.tidy(typed);
    }
}
