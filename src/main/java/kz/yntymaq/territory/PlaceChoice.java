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

    /**
     * Puts {@code place}, or else {@code placeWords} and {@code places}, into the model. Called after
     * {@code kept.show(…)}, which puts the form there.
     *
     * @param field name of the component with the code
     */
    public void show(Model model, String field) {
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
        model.addAttribute("places", place != null || words == null ? List.of() : territories.search(words));
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
