package kz.yntymaq.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What came of a post: something done, which is said and leads on, or a redirect back to the form.
 *
 * @param <T> of what the action gave
 */
public final class Outcome<T> {

    /** Flash attribute: message key of what has been done. */
    static final String DONE = "done";

    private final Forms forms;
    private final HttpServletRequest request;
    private final @Nullable T result;
    private final @Nullable String failure;

    Outcome(Forms forms, HttpServletRequest request, @Nullable T result, @Nullable String failure) {
        this.forms = forms;
        this.request = request;
        this.result = result;
        this.failure = failure;
    }

    /** Says on the next page what has been done. @param key message key */
    public Outcome<T> done(String key) {
        return done(given -> key);
    }

    /** The same, where the words depend on what was stored. */
    public Outcome<T> done(Function<T, String> key) {
        return telling(DONE, key);
    }

    /** Hands something to the next page, this once; nothing where the value is null. */
    public Outcome<T> telling(String attribute, Function<T, ? extends @Nullable Object> value) {
        Object told = result == null ? null : value.apply(result);
        if (told != null) {
            RequestContextUtils.getOutputFlashMap(request).put(attribute, told);
        }
        return this;
    }

    /** Leads on to a page of the portal. @return the redirect, for the handler to answer */
    public String to(String path) {
        return to(given -> path);
    }

    /** The same, where the page depends on what came of it. */
    public String to(Function<T, String> path) {
        if (result == null) {
            return String.valueOf(failure);
        }
        String next = path.apply(result);
        forms.done(request, next);
        return "redirect:" + next;
    }

    /**
     * Leads back to a page where something was refused until this was done: what was typed there waits, to be sent
     * again.
     */
    public String backTo(Function<T, String> path) {
        if (result == null) {
            return String.valueOf(failure);
        }
        forms.done(request, request.getRequestURI());
        return "redirect:" + path.apply(result);
    }
}
