package kz.yntymaq.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.form.KeptForm.Problem;
import kz.yntymaq.ui.form.KeptForm.StaleEdit;
import kz.yntymaq.ui.form.KeptForm.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where forms are kept that could not be saved: in the session, each by itself under the address of its page, so
 * that two that arrive at the same moment do not push each other out. Bounded in every direction.
 */
@Component
public class KeptForms {

    /** Attribute of the session: this and the path of the page. */
    static final String ATTRIBUTE = "form ";

    private static final String LEFT = "left words";

    /** How long a form of nobody in particular waits: the next in the same browser may be somebody else. */
    private static final Duration VISITOR = Duration.ofMinutes(30);

    private static final int MAX_FORMS = 4;
    private static final int MAX_CHARACTERS = 2 * KeptForm.MAX_CHARACTERS;
    private static final int MAX_PATH = 180;

    private final FormPages pages;
    private final FormSeal seal;
    private final VisitorBudget budget;
    private final Clock clock;

    KeptForms(FormPages pages, FormSeal seal, VisitorBudget budget, Clock clock) {
        this.pages = pages;
        this.seal = seal;
        this.budget = budget;
        this.clock = clock;
    }

    /**
     * Keeps a form that could not be handled although its session lives.
     *
     * @return whether anything that a person typed is kept
     */
    public boolean keepUnsaved(HttpServletRequest request) {
        return keep(request, Why.UNSAVED, List.of(), null)
                .filter(KeptForm::isTyped)
                .isPresent();
    }

    /**
     * Keeps a form that arrived without a living session, if the portal has shown it to who sends it.
     *
     * @return whether anything that a person typed is kept
     */
    public boolean keepUnsavedIfShown(HttpServletRequest request) {
        return seal.isOn(request) && keepUnsaved(request);
    }

    /** Whether so much may be put into the session of somebody who is not signed in. */
    public boolean mayKeepForVisitor(HttpServletRequest request, int characters) {
        return budget.takes(request, characters);
    }

    /** Whether a form with this field is kept for a path in this session. Only a path that the portal itself served can be. */
    public boolean holds(HttpServletRequest request, String path, String field) {
        return find(request, path)
                .filter(kept -> kept.fields().containsKey(field))
                .isPresent();
    }

    /**
     * Puts a value into a form that is kept for a path, as if it had been typed there.
     *
     * @throws NotFoundException when no form is kept for the path in this session
     */
    public void put(HttpServletRequest request, String path, String field, String value) {
        KeptForm kept = find(request, path).orElseThrow(NotFoundException::new);
        request.getSession().setAttribute(ATTRIBUTE + path, kept.with(field, value, clock.millis()));
    }

    /** Keeps the form of a request under its address; empty when it is too large or its address shows no form. */
    Optional<KeptForm> keep(HttpServletRequest request, Why why, List<Problem> problems, @Nullable StaleEdit stale) {
        return keep(request, why, stale, new ArrayList<>(why == Why.UNSAVED ? KeptForm.lost(request) : problems));
    }

    private Optional<KeptForm> keep(
            HttpServletRequest request, Why why, @Nullable StaleEdit stale, ArrayList<Problem> problems) {
        String path = request.getRequestURI();
        if (path.length() > MAX_PATH || !pages.isForm(path)) {
            return Optional.empty();
        }
        String owner = KeptForm.owner(request);
        return KeptForm.typed(request)
                .map(typed -> new KeptForm(typed, owner, why, problems, stale, clock.millis()))
                .filter(form -> request.getRemoteUser() != null || budget.takes(request, form.characters()))
                .map(form -> {
                    HttpSession session = request.getSession(true);
                    session.setAttribute(ATTRIBUTE + path, form);
                    dropTheOldest(session);
                    return form;
                });
    }

    /**
     * Takes what is kept for the page of a request to another one, since the page asks nothing any more.
     *
     * @param to path of the page that shows where the thing stands
     */
    public void leave(HttpServletRequest request, String to) {
        String from = request.getRequestURI();
        find(request, from).ifPresent(form -> {
            discard(request, from);
            request.getSession().setAttribute(LEFT, new LeftWords.Waiting(from, to, form, false));
        });
    }

    /** What was taken to the page of a request, for the account that typed it, until the reader has been elsewhere. */
    Optional<LeftWords.Waiting> left(HttpServletRequest request, @Nullable String cameFrom, Object owner) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(LEFT) instanceof LeftWords.Waiting left)
                || !left.to().equals(request.getRequestURI())
                || !owner.toString().equals(left.form().owner())) {
            return Optional.empty();
        }
        if (!left.isFor(cameFrom)) {
            session.removeAttribute(LEFT);
            return Optional.empty();
        }
        if (!left.seen()) {
            session.setAttribute(LEFT, left.shown());
        }
        return Optional.of(left);
    }

    /** Forgets what was shown as left once something else is done: it would be read as about that. */
    void forgetShown(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(LEFT) instanceof LeftWords.Waiting left && left.seen()) {
            session.removeAttribute(LEFT);
        }
    }

    private static void dropTheOldest(HttpSession session) {
        Map<String, KeptForm> all = Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(ATTRIBUTE))
                .filter(name -> session.getAttribute(name) instanceof KeptForm)
                .collect(Collectors.toMap(
                        name -> name, name -> (KeptForm) Objects.requireNonNull(session.getAttribute(name))));
        int forms = 0;
        int characters = 0;
        List<Map.Entry<String, KeptForm>> newestFirst = all.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().keptAt()))
                .toList();
        for (var entry : newestFirst) {
            characters += entry.getValue().characters();
            if (++forms > MAX_FORMS || characters > MAX_CHARACTERS) {
                session.removeAttribute(entry.getKey());
            }
        }
    }

    /** What is kept for the page of a request and this account. */
    Optional<KeptForm> find(HttpServletRequest request, @Nullable Object owner) {
        return find(request, request.getRequestURI())
                .filter(kept -> Objects.equals(kept.owner(), owner == null ? null : owner.toString()));
    }

    private Optional<KeptForm> find(HttpServletRequest request, String path) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE + path) instanceof KeptForm kept)) {
            return Optional.empty();
        }
        if (kept.owner() == null && clock.millis() - kept.keptAt() > VISITOR.toMillis()) {
            session.removeAttribute(ATTRIBUTE + path);
            return Optional.empty();
        }
        return Optional.of(kept);
    }

    /** Whether an attribute of a session is a form that was made for this account. */
    public static boolean isFormOf(HttpSession session, String attribute, Object owner) {
        return session.getAttribute(attribute) instanceof KeptForm kept
                && owner.toString().equals(kept.owner());
    }

    /** Forgets what was typed before anybody signed in: it may be another person's. */
    public static void forgetVisitor(HttpSession session) {
        Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(ATTRIBUTE))
                .filter(name -> session.getAttribute(name) instanceof KeptForm kept && kept.owner() == null)
                .forEach(session::removeAttribute);
    }

    /** Forgets what was kept for a page: it has been saved, or is of no use. */
    void discard(HttpServletRequest request, String path) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE + path);
        }
    }

    /** Forgets what was refused on a page where something else has been done since. */
    void discardRefused(HttpServletRequest request, String path) {
        if (find(request, path).filter(kept -> kept.why() == Why.WRONG).isPresent()) {
            discard(request, path);
        }
    }
}
