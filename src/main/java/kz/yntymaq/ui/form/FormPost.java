package kz.yntymaq.ui.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.kernel.UsedKeyException;
import kz.yntymaq.ui.form.KeptForm.StaleEdit;
import kz.yntymaq.ui.form.KeptForm.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.validation.BindingResult;

/**
 * The post of a form or the press of a button, as one call:
 *
 * <pre>{@code
 * return forms.post(errors)
 *         .onField("share")
 *         .run(() -> memberships.ask(actor, id, form.share(), form.once()))
 *         .done("cooperative.done.asked")
 *         .to("/cooperatives/" + id);
 * }</pre>
 *
 * Wrong fields, a rule that refuses, a second editor and a lost race all end on the form's own page (a button's: the
 * page on which it stands) with what was typed and the reason. What has been done is forgotten as a form, said in
 * words, and leads on. Every answer is a redirect.
 */
public final class FormPost {

    /** Presses of one person that are done at once; each holds a connection, some for a moment a second one, and others need theirs. */
    static final int AT_ONCE = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Cache<String, Semaphore> OWN =
            Caffeine.newBuilder().weakValues().build();

    private final Forms forms;
    private final BindingResult errors;
    private HttpServletRequest request;
    private @Nullable Function<RuleViolationException, @Nullable String> field;
    private @Nullable String at;
    private @Nullable String back;
    private Runnable look = () -> {};
    private final List<Runnable> later = new ArrayList<>();

    FormPost(Forms forms, HttpServletRequest request, BindingResult errors) {
        this.forms = forms;
        this.request = request;
        this.errors = errors;
    }

    /** What is kept to be shown again, where that is not what was sent: a row less, say. @param fields values by field */
    public FormPost as(Map<String, String[]> fields) {
        request = new HttpServletRequestWrapper(request) {
            @Override
            public Map<String, String[]> getParameterMap() {
                return fields;
            }
        };
        return this;
    }

    /** The field that shows what a rule refuses without naming a field. Without this it stands on top of the page. */
    public FormPost onField(String name) {
        return onField(refused -> name);
    }

    /** The same, where the field depends on the reason; null for a reason that no field can mend. */
    public FormPost onField(Function<RuleViolationException, @Nullable String> byReason) {
        this.field = byReason;
        return this;
    }

    /** The field that shows what a rule refuses, on a page that is no form record's: one that takes a file, say. @param id of the field */
    public FormPost atField(String id) {
        this.at = id;
        return this;
    }

    /** Where a refused press leads, when the page on which it stands may be gone. */
    public FormPost back(String path) {
        this.back = path;
        return this;
    }

    /** Looks whether the person may do this at all, before wrong fields are shown again. */
    public FormPost allowedBy(Runnable check) {
        this.look = check;
        return this;
    }

    /** Says something wrong by a field, which only the controller can see. */
    public FormPost refuseIf(boolean wrong, String name, String key, Object... arguments) {
        if (wrong) {
            FieldProblem.add(errors, name, key, arguments);
        }
        return this;
    }

    /**
     * Asks a rule before anything is done, so that what it refuses by its field is said together with whatever else is
     * wrong, not after it. It is asked whatever was typed, and again by what does it.
     *
     * @param rule throws a {@link FieldViolationException}; has nothing to say of a field that is empty or cannot be read
     */
    public FormPost check(Runnable rule) {
        try {
            rule.run();
        } catch (FieldViolationException refused) {
            add(refused.field(), refused);
        } catch (RuleViolationException refused) {
            String name = fieldOf(refused);
            if (name == null) {
                throw refused;
            }
            add(name, refused);
        }
        return this;
    }

    private void add(String field, RuleViolationException refused) {
        String name = FormFields.path(errors.getTarget(), field);
        if (!errors.hasFieldErrors(name)) {
            FieldProblem.add(errors, name, refused.key(), refused.arguments());
        }
    }

    private @Nullable String fieldOf(RuleViolationException refused) {
        return refused instanceof FieldViolationException named
                ? named.field()
                : field == null ? null : field.apply(refused);
    }

    /**
     * The same for a rule that refuses what was done before, by this very press perhaps: asked only where something else
     * is wrong already, or where another rule has refused what the press does.
     */
    public FormPost checkToo(Runnable rule) {
        if (errors.hasErrors()) {
            return check(rule);
        }
        later.add(rule);
        return this;
    }

    /** Does it, unless a field is wrong. */
    public Outcome<Boolean> run(Runnable action) {
        return get(() -> {
            action.run();
            return true;
        });
    }

    /** Does it, unless a field is wrong, and goes on with what comes of it. */
    public <T> Outcome<T> get(Supplier<T> action) {
        String person = request.getRemoteUser();
        if (person == null) {
            return done(action);
        }
        Semaphore places = OWN.get(person, who -> new Semaphore(AT_ONCE, true));
        if (!isFree(places)) {
            return failed(keptUnder("error.at-once", Why.REFUSED));
        }
        try {
            return done(action);
        } finally {
            places.release();
        }
    }

    private static boolean isFree(Semaphore places) {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> Outcome<T> done(Supplier<T> action) {
        try {
            if (errors.hasErrors()) {
                look.run();
                return failed(wrongFields());
            }
            return new Outcome<>(forms, request, Objects.requireNonNull(action.get()), null);
        } catch (UsedKeyException used) {
            return failed(keptUnder(used.key(), Why.SENT_BEFORE));
        } catch (RuleViolationException refused) {
            return failed(at == null ? refused(refused) : Violations.at(at, page(), refused, request));
        } catch (StaleEditException stale) {
            return failed(overtaken(stale));
        } catch (OptimisticLockingFailureException | OptimisticLockException | PessimisticLockException lost) {
            return failed(overtaken(StaleEditException.atTheSameMoment()));
        } catch (DataAccessException lost) {
            if (!LostRace.is(lost)) {
                throw lost;
            }
            return failed(overtaken(StaleEditException.atTheSameMoment()));
        }
    }

    private <T> Outcome<T> failed(String redirect) {
        return new Outcome<>(forms, request, null, redirect);
    }

    private String wrongFields() {
        if (errors.hasFieldErrors(Forms.ONCE) || errors.hasFieldErrors(Forms.VERSION)) {
            return keptUnder("error.form.old", Why.SENT_BEFORE); // nobody types these: the page was not whole
        }
        return forms.keepWrong(request, errors) ? again() : onTop("error.form.too-long");
    }

    private String refused(RuleViolationException refused) {
        String name = fieldOf(refused);
        if (name == null || !forms.isForm(request) || !FormFields.has(errors.getTarget(), name)) {
            return keptUnder(refused.key(), Why.REFUSED, refused.arguments());
        }
        FieldProblem.add(errors, FormFields.path(errors.getTarget(), name), refused.key(), refused.arguments());
        later.forEach(this::check);
        return wrongFields();
    }

    private String overtaken(StaleEditException stale) {
        if (back != null || !forms.isForm(request)) {
            return onTop(StaleEdit.key(stale, request));
        }
        return forms.keepOvertaken(request, stale) ? again() : onTop("error.form.too-long");
    }

    private String keptUnder(String key, Why why, Object... arguments) {
        boolean kept = !forms.isForm(request) || forms.keep(request, why);
        return kept ? onTop(key, arguments) : onTop("error.form.too-long");
    }

    private String onTop(String key, Object... arguments) {
        return Violations.onTopOf(page(), new RuleViolationException(key, arguments), request);
    }

    private String again() {
        return "redirect:" + page();
    }

    private String page() {
        return back == null ? forms.pageOf(request) : back;
    }
}
