package kz.yntymaq.ui.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.yntymaq.ui.TypedFields;
import kz.yntymaq.ui.form.KeptForm.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.DefaultMessageCodesResolver;
import org.springframework.validation.FieldError;
import org.springframework.validation.MessageCodesResolver;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;

/** Makes the form of a page out of what is kept, with its errors. */
@Component
class KeptBinding {

    private final Validator validator;
    private final ConversionService conversions;

    KeptBinding(Validator mvcValidator, ConversionService mvcConversionService) {
        this.validator = mvcValidator;
        this.conversions = mvcConversionService;
    }

    /** The kept form with what is wrong with it; errors only where it was refused. */
    BindingResult bind(KeptForm kept, Class<?> formType) {
        var binder = new WebDataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(formType));
        binder.setMessageCodesResolver(new CodesOf(formType));
        binder.setConversionService(conversions);
        TypedFields.prepare(binder);
        binder.construct(new KeptValues(kept.fields()));
        BindingResult result = binder.getBindingResult();
        if (result.getTarget() == null) { // also where the binder made a form in spite of a wrong value
            recordTyped(kept, result);
        }
        if (kept.why() == Why.WRONG && binder.getTarget() != null) {
            var found = new BeanPropertyBindingResult(binder.getTarget(), "form");
            validator.validate(binder.getTarget(), found);
            found.getAllErrors().stream()
                    .filter(error -> !(error instanceof FieldError field
                            && (kept.isSaid(field.getField()) || result.hasFieldErrors(field.getField()))))
                    .forEach(result::addError);
        }
        kept.problems()
                .forEach(problem ->
                        result.addError(new FieldProblem("form", problem, result.getRawFieldValue(problem.field()))));
        return result;
    }

    /** The same for a form that no record describes. */
    BindingResult bind(KeptForm kept, OpenForm form) {
        OpenBinding result = form.typed(kept.fields());
        if (kept.why() != Why.WRONG) {
            result = result.withoutErrors();
        }
        for (KeptForm.Problem problem : kept.problems()) {
            result.addError(new FieldProblem("form", problem, result.getFieldValue(problem.field())));
        }
        return result;
    }

    /** The values of a stored form, as its fields would show them. */
    BindingResult stored(Object form) {
        var binder = new DataBinder(form, "form");
        binder.setConversionService(conversions);
        TypedFields.prepare(binder);
        return binder.getBindingResult();
    }

    /** A wrong value must not lose what was typed in other rows and records, nor how numbers and dates were typed. */
    private static void recordTyped(KeptForm kept, BindingResult result) {
        kept.fields().forEach((name, value) -> {
            boolean tick = name.startsWith("_");
            String field = tick ? name.substring(1) : name;
            Object read = result.getFieldValue(field); // as the binder read it
            boolean rewritten = read instanceof Number || read instanceof LocalDate;
            boolean ofTheForm = field.indexOf('[') < 0 && field.indexOf('.') < 0;
            if ((ofTheForm && !rewritten) || result.hasFieldErrors(field)) {
                return;
            }
            if (tick) {
                result.recordFieldValue(field, Boolean.class, kept.fields().containsKey(field));
            } else if (!kept.fields().containsKey("_" + field)) {
                result.recordFieldValue(field, String.class, value[0]);
            }
        });
    }

    /**
     * A form words for itself what its field cannot be read as, under its own name (typeMismatch.LoanForm.months); a field of the same
     * name elsewhere is worded by what it holds.
     */
    private static final class CodesOf implements MessageCodesResolver {

        private final MessageCodesResolver codes = new DefaultMessageCodesResolver();
        private final String form;

        CodesOf(Class<?> form) {
            this.form = form.getSimpleName();
        }

        @Override
        public String[] resolveMessageCodes(String error, String object) {
            return codes.resolveMessageCodes(error, form);
        }

        @Override
        public String[] resolveMessageCodes(String error, String object, String field, @Nullable Class<?> type) {
            return codes.resolveMessageCodes(error, form, field, type);
        }
    }

    /** Gives the binder the kept fields one by one, as a request would. */
    private record KeptValues(Map<String, String[]> fields) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            String[] values = fields.get(name);
            if (values == null) {
                return (fields.containsKey("_" + name) && type == boolean.class) ? false : null;
            }
            return values.length == 1 && !List.class.isAssignableFrom(type) && !Set.class.isAssignableFrom(type)
                    ? values[0]
                    : values;
        }

        @Override
        public Set<String> getNames() {
            return fields.keySet();
        }
    }
}
