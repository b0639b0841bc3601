package kz.yntymaq.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * What the place field of a form needs beside its form: the chosen place, or the places that fit what
 * was typed. The form record has two components: {@code village} (the КАТО code, sent by a choice) and
 * {@code villageName} (what was typed, nullable); the field may have another name than village.
 */
@Component
public class PlaceChoice {

    private final Territories territories;

    PlaceChoice(Territories territories) {
        this.territories = territories;
    }

    /** For a field that takes only places where the programme's projects may run, whose codes start with these digits. */
    public static String eligible(String field, String prefix) {
        return field + ":eligible:" + prefix;
    }

    /** For a field that takes places of every level, whose codes start with these digits. */
    public static String any(String field, String prefix) {
        return field + ":any:" + prefix;
    }

    /** For a field that takes okrugs of the whole country. */
    public static String okrug(String field) {
        return field + ":okrug";
    }

    /**
     * Puts {@code place}, or else {@code placeWords}, {@code places} and {@code placesMore}, into the model, and
     * {@code placeField}. Called after {@code kept.show(…)}, which puts the form there.
     *
     * @param written name of the component with the code, or what {@link #eligible} or {@link #any} wrote
     */
    public void show(Model model, String written) {
        PlaceField narrowed = PlaceField.of(written);
        String field = narrowed.name();
        model.addAttribute("placeField", written);
        Object form = model.getAttribute("form");
        BindingResult values =
                model.getAttribute(BindingResult.MODEL_KEY_PREFIX + "form") instanceof BindingResult bound
                        ? bound
                        : new BeanPropertyBindingResult(form, "form");
        String code = value(values, field);
        String words = value(values, field + "Name");
        Territories.Place place =
                code == null ? null : territories.findPlace(code).orElse(null);
        model.addAttribute("place", place);
        model.addAttribute("placeWords", place == null ? words : null);
        Territories.Found found = place != null || words == null
                ? new Territories.Found(List.of(), 0)
                : territories.search(words, narrowed);
        model.addAttribute("places", found.places());
        model.addAttribute("placesMore", found.count() - found.places().size());
    }

    private static @Nullable String value(BindingResult values, String field) {
        try {
            Object value = values.getFieldValue(field);
            return value == null || value.toString().isBlank()
                    ? null
                    : value.toString().trim();
        } catch (InvalidPropertyException noSuchComponent) {
            return null;
        }
    }
}
