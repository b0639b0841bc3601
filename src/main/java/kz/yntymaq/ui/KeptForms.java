package kz.yntymaq.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.kernel.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;

/**
 * Keeps what a person typed until it is saved: through a wrong field, a switch of language, the back
 * button, a second editor and a dead session. A page that could not be saved is kept under its
 * address; the next look at that address shows it again, with its errors.
 *
 * <p>What was typed is kept for the account that typed it: a form names its account in the hidden
 * field {@value #OWNER}, and another account never sees it.
 */
@Component
public class KeptForms {

    /** Hidden field that names the account for which a form was made. */
    public static final String OWNER = "_owner";

    /** Hidden field with the version of what the form shows, for {@link StaleEditException}. */
    public static final String VERSION = "version";

    private static final String ATTRIBUTE = KeptForms.class.getName();
    private static final int FORMS = 4;
    private static final int CHARACTERS = 60_000;
    private static final Set<String> NEVER_KEPT =
            Set.of("_csrf", "password", "newPassword", "repeatedPassword", "currentPassword");

    /** A password was right but is never kept. */
    private static final String TYPE_AGAIN = "error.password.again";

    private final Validator validator;
    private final ConversionService conversions;

    KeptForms(Validator mvcValidator, ConversionService mvcConversionService) {
        this.validator = mvcValidator;
        this.conversions = mvcConversionService;
    }

    private record Kept(
            LinkedHashMap<String, String[]> fields,
            @Nullable String owner,
            boolean validate,
            ArrayList<Refusal> refusals,
            @Nullable StaleEdit stale)
            implements Serializable {

        boolean mustBeTypedAgain(String field) {
            return refusals.stream()
                    .anyMatch(refusal ->
                            refusal.field().equals(field) && refusal.key().equals(TYPE_AGAIN));
        }
    }

    /** A refusal that only the service could know, to be shown by its field again. */
    record Refusal(String field, String key, ArrayList<Serializable> arguments) implements Serializable {}

    /** Who saved in between, and when. */
    public record StaleEdit(@Nullable String by, @Nullable Instant at) implements Serializable {}

    /** What a second editor sees by a field: what is stored now, where it differs from what they typed. */
    public record Conflict(@Nullable String by, @Nullable Instant at, Map<String, String> stored) {}

    /** Keeps a form with wrong fields and answers the redirect to its page. */
    public String again(HttpServletRequest request, BindingResult errors) {
        var refusals = new ArrayList<Refusal>();
        errors.getAllErrors().stream()
                .filter(error -> error instanceof FieldProblem)
                .map(error -> ((FieldProblem) error).refusal())
                .forEach(refusals::add);
        NEVER_KEPT.stream()
                .filter(field -> request.getParameterMap().containsKey(field) && !field.startsWith("_"))
                .filter(field -> !errors.hasFieldErrors(field))
                .forEach(field -> refusals.add(new Refusal(field, TYPE_AGAIN, new ArrayList<>())));
        keep(request, true, refusals, null);
        return "redirect:" + path(request);
    }

    /**
     * Keeps a form that the service refused; the reason is shown by the field that it names.
     *
     * @param otherwise the field for a refusal that names none
     */
    public String again(
            HttpServletRequest request, BindingResult errors, RuleViolationException refused, String otherwise) {
        String field = refused instanceof FieldViolationException named ? named.field() : otherwise;
        refuse(errors, field, refused.key(), refused.arguments());
        return again(request, errors);
    }

    /** Keeps a form that somebody else overtook and answers the redirect to its page. */
    public String overtaken(HttpServletRequest request, StaleEditException stale) {
        keep(request, false, new ArrayList<>(), new StaleEdit(stale.changedBy(), stale.changedAt()));
        return "redirect:" + path(request);
    }

    /**
     * Keeps a form that could not be handled: it arrived without a living session, say.
     *
     * @return whether anything that a person typed is kept
     */
    public boolean keepUnsaved(HttpServletRequest request) {
        return keep(request, false, new ArrayList<>(), null);
    }

    /** Whether a form with this field is kept for a path in this session. Only a path that the portal itself served can be. */
    public boolean holds(HttpServletRequest request, String path, String field) {
        HttpSession session = request.getSession(false);
        Kept kept = session == null ? null : all(session).get(path);
        return kept != null && kept.fields().containsKey(field);
    }

    /**
     * Puts a value into a form that is kept for a path, as if it had been typed there.
     *
     * @throws NotFoundException when no form with this field is kept for the path in this session
     */
    public void put(HttpServletRequest request, String path, String field, String value) {
        HttpSession session = request.getSession(false);
        Kept kept = session == null ? null : all(session).get(path);
        if (session == null || kept == null) {
            throw new NotFoundException();
        }
        var fields = new LinkedHashMap<>(kept.fields());
        fields.put(field, new String[] {value});
        var all = all(session);
        all.put(path, new Kept(fields, kept.owner(), false, new ArrayList<>(), kept.stale()));
        session.setAttribute(ATTRIBUTE, all);
    }

    /** Forgets what was kept for this address; called when it has been saved. */
    public void saved(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            var all = all(session);
            if (all.remove(path(request)) != null) {
                session.setAttribute(ATTRIBUTE, all);
            }
        }
    }

    /**
     * Puts the form of a page into the model under {@code form}: what was kept for this address, with its
     * errors, else the form as stored. After an overtaken edit the model also gets {@code conflict}.
     *
     * @param owner the account that looks, null for a visitor
     */
    public <F> void show(HttpServletRequest request, Model model, @Nullable Object owner, F stored) {
        model.addAttribute("owner", owner);
        model.addAttribute("fieldOrder", FieldOrder.of(stored.getClass()));
        Optional<Kept> found = find(request, owner);
        if (found.isEmpty()) {
            model.addAttribute("form", stored);
            return;
        }
        Kept kept = found.get();
        BindingResult result = bind(kept, stored.getClass());
        model.addAllAttributes(result.getModel());
        model.addAttribute("invalid", result.hasErrors());
        model.addAttribute("restored", !kept.validate() && kept.stale() == null);
        if (kept.stale() != null) {
            model.addAttribute(
                    "conflict", new Conflict(kept.stale().by(), kept.stale().at(), differences(stored, kept)));
        } else if (kept.fields().containsKey(VERSION)) {
            // shown again without having seen what others saved since: the version stays the one that was opened
            model.addAttribute("openedVersion", kept.fields().get(VERSION)[0]);
        }
    }

    /** Adds a refusal that the service gave to one field of the form, so that it is shown by that field. */
    public static void refuse(BindingResult errors, String field, String key, Object... arguments) {
        errors.addError(new FieldProblem(
                errors.getObjectName(), new Refusal(field, key, kept(arguments)), errors.getRawFieldValue(field)));
    }

    /** A number stays one, because a plural asks for it. */
    private static ArrayList<Serializable> kept(Object[] arguments) {
        return Arrays.stream(arguments)
                .<Serializable>map(argument -> argument instanceof Number number ? number : String.valueOf(argument))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private BindingResult bind(Kept kept, Class<?> formType) {
        var binder = new WebDataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(formType));
        binder.setConversionService(conversions);
        TypedFields.prepare(binder);
        binder.construct(new KeptValues(kept.fields()));
        BindingResult result = binder.getBindingResult();
        if (result.getTarget() == null) { // also where the binder made a form in spite of a wrong value
            recordRows(kept, result);
        }
        if (kept.validate() && binder.getTarget() != null) {
            var found = new BeanPropertyBindingResult(binder.getTarget(), "form");
            validator.validate(binder.getTarget(), found);
            found.getAllErrors().stream()
                    .filter(error -> !(error instanceof FieldError field
                            && (kept.mustBeTypedAgain(field.getField()) || result.hasFieldErrors(field.getField()))))
                    .forEach(result::addError);
        }
        kept.refusals()
                .forEach(refusal ->
                        result.addError(new FieldProblem("form", refusal, result.getRawFieldValue(refusal.field()))));
        return result;
    }

    /** A wrong value must not lose what was typed in other rows, nor how numbers and dates were typed. */
    private static void recordRows(Kept kept, BindingResult result) {
        kept.fields().forEach((name, value) -> {
            boolean tick = name.startsWith("_");
            String field = tick ? name.substring(1) : name;
            Object read = result.getFieldValue(field); // as the binder read it
            boolean rewritten = read instanceof Number || read instanceof LocalDate;
            if (field.indexOf('[') < 0 && !rewritten || result.hasFieldErrors(field)) {
                return;
            }
            if (tick) {
                result.recordFieldValue(field, Boolean.class, kept.fields().containsKey(field));
            } else if (!kept.fields().containsKey("_" + field)) {
                result.recordFieldValue(field, String.class, value[0]);
            }
        });
    }

    private Map<String, String> differences(Object stored, Kept kept) {
        var binder = new DataBinder(stored, "form");
        binder.setConversionService(conversions);
        TypedFields.prepare(binder);
        BindingResult now = binder.getBindingResult();
        var differences = new LinkedHashMap<String, String>();
        kept.fields().forEach((name, typed) -> {
            if (name.startsWith("_") || name.equals(VERSION) || name.equals("once") || typed.length != 1) {
                return;
            }
            try {
                String current = Objects.toString(now.getFieldValue(name), "");
                if (!current.equals(TypedFields.lines(typed[0]).trim())
                        && !(now.getRawFieldValue(name) instanceof Number && isSameNumber(current, typed[0]))) {
                    differences.put(name, current);
                }
            } catch (InvalidPropertyException notOfTheForm) {
                // a button's name, say
            }
        });
        return differences;
    }

    /** Typed with other groups, say; one without is not another number. */
    private static boolean isSameNumber(String current, String typed) {
        return TypedText.compact(current).equals(TypedText.compact(typed));
    }

    private Optional<Kept> find(HttpServletRequest request, @Nullable Object owner) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(all(session).get(path(request)))
                        .filter(kept -> Objects.equals(kept.owner(), owner == null ? null : owner.toString()));
    }

    private boolean keep(
            HttpServletRequest request, boolean validate, ArrayList<Refusal> refusals, @Nullable StaleEdit stale) {
        var fields = new LinkedHashMap<String, String[]>();
        request.getParameterMap().forEach((name, value) -> {
            if (!NEVER_KEPT.contains(name) && !name.equals(OWNER)) {
                fields.put(name, value);
            }
        });
        if (fields.values().stream()
                        .flatMap(Arrays::stream)
                        .mapToInt(String::length)
                        .sum()
                > CHARACTERS) {
            return false;
        }
        String owner = request.getParameter(OWNER);
        HttpSession session = request.getSession(true);
        var all = all(session);
        all.remove(path(request));
        all.put(
                path(request),
                new Kept(fields, owner == null || owner.isEmpty() ? null : owner, validate, refusals, stale));
        while (all.size() > FORMS) {
            all.remove(all.keySet().iterator().next());
        }
        session.setAttribute(ATTRIBUTE, all);
        return fields.entrySet().stream().anyMatch(field -> typed(field.getKey(), field.getValue()));
    }

    private static boolean typed(String name, String[] values) {
        return !name.startsWith("_")
                && !name.equals(VERSION)
                && !name.equals("once")
                && Arrays.stream(values).anyMatch(value -> !value.isBlank());
    }

    @SuppressWarnings("unchecked")
    private static LinkedHashMap<String, Kept> all(HttpSession session) {
        Object found = session.getAttribute(ATTRIBUTE);
        return found == null ? new LinkedHashMap<>() : new LinkedHashMap<>((Map<String, Kept>) found);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** Gives the binder the kept fields one by one, as a request would. */
    private record KeptValues(Map<String, String[]> fields) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            String[] values = fields.get(name);
            if (values == null) {
                return fields.containsKey("_" + name) && type == boolean.class ? false : null;
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
