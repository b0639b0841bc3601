package kz.yntymaq.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.KeptForm.Problem;
import kz.yntymaq.ui.form.KeptForm.StaleEdit;
import kz.yntymaq.ui.form.KeptForm.Why;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Shows forms and takes their posts. What a person typed is kept until it is saved: through a wrong field, a switch
 * of language, the back button, a second editor and a dead session. A page that could not be saved is kept
 * under its address; the next look at that address shows it again, with its errors.
 *
 * <p>What was typed is kept for the account that typed it: a form names its account in the hidden
 * field {@value #OWNER}, and another account never sees it.
 */
@Component
public class Forms {

    /** Hidden field that names the account for which a form was made. */
    public static final String OWNER = "_owner";

    /** Hidden field with the version of what the form shows, for {@link StaleEditException}. */
    public static final String VERSION = "version";

    /** Hidden field with the key of a button that acts once. */
    static final String ONCE = "once";

    private static final Logger log = LoggerFactory.getLogger(Forms.class);

    private final KeptForms kept;
    private final KeptBinding binding;
    private final FormPages pages;
    private final ObjectProvider<OpenForms> openForms;
    private final Format format;
    private final Texts texts;

    Forms(
            KeptForms kept,
            KeptBinding binding,
            FormPages pages,
            ObjectProvider<OpenForms> openForms,
            Format format,
            Texts texts) {
        this.openForms = openForms;
        this.kept = kept;
        this.binding = binding;
        this.pages = pages;
        this.format = format;
        this.texts = texts;
    }

    /**
     * Takes the post of a form.
     *
     * @param errors what binding and validation found
     * @throws org.springframework.beans.InvalidPropertyException when what was sent makes no such form, by values that nobody types
     */
    public FormPost post(BindingResult errors) {
        NobodyTypes.refuse(errors);
        return new FormPost(this, request(), errors);
    }

    /** Takes the press of a button that has no fields to fill in. */
    public FormPost press() {
        return new FormPost(this, request(), new MapBindingResult(Map.of(), "form"));
    }

    /**
     * Puts the form of a page into the model under {@code form}: what was kept for this address, with its
     * errors, else the form as stored. After an overtaken edit the model also gets {@code conflict}.
     *
     * @param owner the account that looks, null for a visitor
     */
    public <F> void show(Model model, @Nullable Object owner, F stored) {
        show(model, owner, stored, row -> null);
    }

    /**
     * The same for a form whose rows have names, by which the list of errors calls them.
     *
     * @param rowNames the name of a row; null for one that is called by its number
     */
    public <F> void show(Model model, @Nullable Object owner, F stored, Function<Object, @Nullable String> rowNames) {
        describe(model, owner, stored.getClass());
        showKept(
                model,
                owner,
                () -> model.addAttribute("form", stored),
                found -> showTyped(model, stored, found, rowNames));
    }

    /** The same for a form that no record describes. */
    public void show(Model model, @Nullable Object owner, OpenForm form) {
        var fields = new FormFields(form, texts);
        model.addAttribute("owner", owner);
        model.addAttribute("formFields", fields);
        showKept(
                model,
                owner,
                () -> model.addAllAttributes(form.stored().getModel()),
                found -> tell(model, found, binding.bind(found, form), form.stored(), fields));
    }

    private void showKept(Model model, @Nullable Object owner, Runnable asStored, Consumer<KeptForm> asKept) {
        HttpServletRequest request = request();
        KeptForm found = kept.find(request, owner).orElse(null);
        if (found == null) {
            asStored.run();
            return;
        }
        try {
            asKept.accept(asSeenFrom(request, found));
        } catch (RuntimeException unreadable) { // whatever was sent, it never breaks the page for good
            log.warn("A kept form cannot be shown: {}", unreadable.getClass().getName());
            kept.discard(request, request.getRequestURI());
            model.asMap().keySet().removeIf(name -> name.startsWith(BindingResult.MODEL_KEY_PREFIX));
            asStored.run();
            model.addAttribute("refused", "error.form.unreadable");
        }
    }

    /**
     * The same for a form that is about somebody else each time: who comes to it from another page of the portal finds
     * it as stored, not with what was refused before.
     */
    public <F> void showAnew(Model model, @Nullable Object owner, F stored) {
        HttpServletRequest request = request();
        if (Referer.isElsewhere(request)) {
            kept.find(request, owner)
                    .filter(form -> form.why() == Why.WRONG || form.why() == Why.REFUSED)
                    .ifPresent(refused -> kept.discard(request, request.getRequestURI()));
        }
        show(model, owner, stored);
    }

    /** Puts into the model what a form needs beside itself, where the answer to the post is the page itself. */
    public void describe(Model model, @Nullable Object owner, Class<?> form) {
        model.addAttribute("owner", owner);
        model.addAttribute("formFields", new FormFields(form, texts));
    }

    private <F> void showTyped(Model model, F stored, KeptForm found, Function<Object, @Nullable String> rowNames) {
        BindingResult now = binding.stored(stored);
        KeptForm shown = found.why() == Why.SENT_BEFORE ? found.asOfNewPage(key(stored, now)) : found;
        BindingResult typed = binding.bind(shown, stored.getClass());
        tell(model, shown, typed, now, new FormFields(stored.getClass(), texts, path -> {
            Object row = typed.getRawFieldValue(path);
            return row == null ? null : rowNames.apply(row);
        }));
    }

    private void tell(Model model, KeptForm shown, BindingResult typed, BindingResult now, FormFields fields) {
        model.addAllAttributes(typed.getModel());
        model.addAttribute("formFields", fields);
        model.addAttribute("invalid", shown.stale() != null || (typed.hasErrors() && !isJustKept(shown)));
        model.addAttribute("restored", isJustKept(shown));
        model.addAttribute("refusedWhole", shown.why() == Why.REFUSED);
        if (shown.stale() != null) {
            model.addAttribute("conflict", Conflict.of(shown.stale(), shown, typed, now, format));
        } else if (shown.fields().containsKey(VERSION)) {
            // shown again without having seen what others saved since: the version stays the one that was opened
            model.addAttribute("openedVersion", shown.fields().get(VERSION)[0]);
        }
    }

    /** Whether nothing is wrong with its fields that anybody said. */
    private static boolean isJustKept(KeptForm form) {
        return form.why() == Why.UNSAVED || form.why() == Why.REFUSED;
    }

    private static @Nullable String key(Object form, BindingResult values) {
        return Arrays.stream(form.getClass().getRecordComponents())
                        .anyMatch(component -> component.getName().equals(ONCE))
                ? Objects.toString(values.getFieldValue(ONCE), null)
                : null;
    }

    /**
     * The errors of a refused form are for who just sent it, and stay through a reload or another language. Whoever
     * comes back later from another page finds the words, but no red box.
     */
    private static KeptForm asSeenFrom(HttpServletRequest request, KeptForm found) {
        if (found.why() != Why.WRONG || !Referer.isElsewhere(request)) {
            return found;
        }
        return new KeptForm(found.fields(), found.owner(), Why.UNSAVED, new ArrayList<>(), null, found.keptAt());
    }

    /** What was typed on a page that has nothing to ask any more, for the page that shows where the thing stands. */
    public Optional<LeftWords> left(HttpServletRequest request, Object owner) {
        return kept.left(request, Referer.path(request), owner)
                .flatMap(left -> fieldsOf(left.from()).flatMap(fields -> LeftWords.of(left.form(), fields)));
    }

    private Optional<FormFields> fieldsOf(String path) {
        return openForms
                .orderedStream()
                .flatMap(forms -> forms.at(path).stream())
                .findFirst()
                .map(form -> new FormFields(form, texts))
                .or(() -> pages.formOf(path).map(form -> new FormFields(form, texts)));
    }

    /** The page on which a person goes on whose press could not be done. */
    String pageOf(HttpServletRequest request) {
        return pages.of(request).orElseGet(request::getRequestURI);
    }

    /** Keeps a form with what is wrong with it; false when it is too large. */
    boolean keepWrong(HttpServletRequest request, BindingResult errors) {
        var problems = new ArrayList<Problem>();
        errors.getAllErrors().stream()
                .filter(FieldProblem.class::isInstance)
                .map(error -> ((FieldProblem) error).problem())
                .forEach(problems::add);
        KeptForm.SECRETS.stream()
                .filter(field -> request.getParameterMap().containsKey(field))
                .flatMap(field -> whyAgain(errors, field))
                .forEach(problems::add);
        return keep(request, Why.WRONG, problems, null);
    }

    /** What is said by a password, which is not there to be looked at again: why it was refused, else that it must be typed again. */
    private static Stream<Problem> whyAgain(BindingResult errors, String field) {
        if (!errors.hasFieldErrors(field)) {
            return Stream.of(new Problem(field, KeptForm.TYPE_AGAIN, new ArrayList<>()));
        }
        return errors.getFieldErrors(field).stream()
                .filter(error -> error.contains(ConstraintViolation.class))
                .map(error -> error.unwrap(ConstraintViolation.class).getMessageTemplate())
                .map(template -> new Problem(field, template.replaceAll("[{}]", ""), new ArrayList<>()));
    }

    /** Keeps a form as it was typed; false when it is too large. */
    boolean keep(HttpServletRequest request, Why why) {
        return keep(request, why, new ArrayList<>(), null);
    }

    /** Whether the address of a request has a page that shows its form again. */
    boolean isForm(HttpServletRequest request) {
        return pages.isForm(request.getRequestURI());
    }

    boolean keepOvertaken(HttpServletRequest request, StaleEditException stale) {
        return keep(request, Why.OVERTAKEN, new ArrayList<>(), StaleEdit.of(stale, request));
    }

    private boolean keep(HttpServletRequest request, Why why, ArrayList<Problem> problems, @Nullable StaleEdit stale) {
        return kept.keep(request, why, problems, stale).isPresent();
    }

    /** After something has been done: its form is forgotten, and what was refused before on the page that follows. */
    void done(HttpServletRequest request, String path) {
        kept.discard(request, request.getRequestURI());
        kept.forgetShown(request);
        kept.discardRefused(request, path.replaceAll("[?#].*", ""));
    }

    /** Says something else on the next page than the plain word. @param key message key */
    public void say(String key) {
        RequestContextUtils.getOutputFlashMap(request()).put(Outcome.DONE, key);
    }

    /** Nothing is asked any more on the page being shown: what was typed is shown on its top, to be copied. */
    public void leave() {
        kept.leave(request(), request().getRequestURI());
    }

    static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
