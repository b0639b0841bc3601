package kz.yntymaq.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.KeptForm.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.util.UriUtils;

/**
 * Forms that only ask and change nothing. They are sent by GET, so that an answer has an address that can be kept and
 * given to others; nothing of them is stored. Wrong fields are shown by the answer itself, with all that was typed.
 */
@Component
public class Questions {

    private final KeptBinding binding;
    private final Texts texts;

    Questions(KeptBinding binding, Texts texts) {
        this.binding = binding;
        this.texts = texts;
    }

    /**
     * Reads what the address asks. The model gets {@code form} with its errors, {@code formFields}, {@code asked} (the
     * query that asks the same, empty where nothing was asked) and {@code chosen} (what was sent for each field, for
     * boxes to be ticked).
     *
     * @param blank a record with the answers of a page that nobody filled in; it stands for what the address leaves out
     * @param answer computes; may refuse by a field with a {@link FieldViolationException}
     * @return the answer; empty while nothing is asked, and where a field is wrong
     */
    public <F extends Record, R> Optional<R> answer(Model model, F blank, Function<F, R> answer) {
        return answer(model, blank, Map.of(), answer);
    }

    /** The same where the page words some fields by what it is about. @param labels theirs, by field */
    public <F extends Record, R> Optional<R> answer(
            Model model, F blank, Map<String, String> labels, Function<F, R> answer) {
        Map<String, String[]> asked = asked(Forms.request(), blank.getClass());
        LinkedHashMap<String, String[]> all = written(blank);
        all.putAll(asked);
        model.addAttribute("asked", query(asked));
        model.addAttribute(
                "chosen",
                all.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))));
        model.addAttribute("formFields", new FormFields(blank.getClass(), texts, labels));
        if (asked.isEmpty()) {
            model.addAttribute("form", blank);
            return Optional.empty();
        }
        var form = new KeptForm(all, null, Why.WRONG, new ArrayList<>(), null, 0);
        BindingResult read = binding.bind(form, blank.getClass());
        Optional<R> found = read.hasErrors() ? Optional.empty() : compute(read, answer);
        model.addAllAttributes(read.getModel());
        model.addAttribute("invalid", read.hasErrors());
        return found;
    }

    /**
     * The same for a form that no record describes; what it is for is somebody else's matter.
     *
     * @param sent values by field; null where nobody answered yet
     */
    public void show(Model model, OpenForm form, @Nullable Map<String, String[]> sent) {
        OpenBinding read = sent == null ? form.stored() : form.typed(sent);
        model.addAttribute("formFields", new FormFields(form, texts));
        model.addAllAttributes(read.getModel());
        model.addAttribute("invalid", read.hasErrors());
    }

    @SuppressWarnings("unchecked") // what was bound is of the blank's class
    private static <F, R> Optional<R> compute(BindingResult read, Function<F, R> answer) {
        try {
            return Optional.of(answer.apply((F) Objects.requireNonNull(read.getTarget())));
        } catch (FieldViolationException refused) {
            read.rejectValue(refused.field(), refused.key(), refused.arguments(), null);
            return Optional.empty();
        }
    }

    /** What the address says of the fields of a form; one value of each that is no list. */
    private static Map<String, String[]> asked(HttpServletRequest request, Class<?> form) {
        var asked = new LinkedHashMap<String, String[]>();
        for (RecordComponent field : form.getRecordComponents()) {
            String[] values = request.getParameterValues(field.getName());
            if (values != null) {
                asked.put(field.getName(), isList(field) ? values : new String[] {values[0]});
            }
        }
        return asked;
    }

    private static boolean isList(RecordComponent field) {
        return Collection.class.isAssignableFrom(field.getType());
    }

    /** The answers of a record as its fields show them. */
    private LinkedHashMap<String, String[]> written(Record blank) {
        BindingResult values = binding.stored(blank);
        var written = new LinkedHashMap<String, String[]>();
        for (RecordComponent field : blank.getClass().getRecordComponents()) {
            Object value = isList(field) ? null : values.getFieldValue(field.getName());
            if (value != null && !value.toString().isEmpty()) {
                written.put(field.getName(), new String[] {value.toString()});
            }
        }
        return written;
    }

    /** The query that asks the same, without what was left empty. */
    private static String query(Map<String, String[]> asked) {
        String query = asked.entrySet().stream()
                .flatMap(field -> Arrays.stream(field.getValue())
                        .filter(value -> !value.isBlank())
                        .map(value -> field.getKey() + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
