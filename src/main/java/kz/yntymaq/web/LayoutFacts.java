package kz.yntymaq.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.confirmation.Witness;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.office.CurrentActor;
import kz.yntymaq.office.SignInHandlers;
import kz.yntymaq.signature.SigningRequests;
import kz.yntymaq.ui.LanguageResolver;
import kz.yntymaq.ui.form.FormPages;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.LeftWords;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the layout shows on every page: who is signed in, the language switch, the demonstration's banner. */
@Component
class LayoutFacts {

    /** Items of the menu whose addresses lie under another item's. */
    private static final List<String> INNER_ITEMS = List.of(
            "/cabinet/inbox",
            "/office/cooperatives",
            "/office/priorities",
            "/office/waiting",
            "/office/conclusions",
            "/office/loans",
            "/office/audit",
            "/office/identity",
            "/admin/territories",
            "/admin/offices");

    private final CurrentActor current;
    private final Inbox inbox;
    private final Forms forms;
    private final FormPages pages;
    private final HelpSettings help;
    private final SigningRequests signing;
    private final boolean demonstration;

    LayoutFacts(
            CurrentActor current,
            Inbox inbox,
            Forms forms,
            FormPages pages,
            HelpSettings help,
            SigningRequests signing,
            Environment environment) {
        this.signing = signing;
        this.forms = forms;
        this.pages = pages;
        this.current = current;
        this.inbox = inbox;
        this.help = help;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * The address whose page is shown. An error's page is made under an address of its own, which nobody asked for and
     * which says nothing without its error: there it is the one that went wrong, or, after a press, the form's page or the home page.
     */
    private record Shown(String path, @Nullable String query) {

        static Shown of(HttpServletRequest request, FormPages pages) {
            if (request.getDispatcherType() != DispatcherType.ERROR
                    || !(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked)) {
                return new Shown(request.getRequestURI(), request.getQueryString());
            }
            Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
            if (method == null || HttpMethod.GET.matches(method.toString())) {
                return new Shown(asked, (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING));
            }
            return new Shown(pages.isForm(asked) ? asked : "/", null);
        }
    }

    /** One link of the language switch. */
    public record LanguageLink(Language language, String address, boolean current) {}

    /**
     * The layout's facts in one object.
     *
     * @param self name of the person who is signed in; empty for a visitor
     * @param path address of the page, without its query
     * @param office name of the office that the actor holds, in the language of the page; null for none
     * @param signatures whether this portal can check signatures by ЭЦҚ; where not, nothing leads to what asks for one
     * @param left what the actor typed on a page that led here because somebody was faster; null for nothing
     */
    public record Layout(
            Optional<Actor> actor,
            String self,
            @Nullable String office,
            HelpSettings help,
            List<LanguageLink> languages,
            Language language,
            boolean demonstration,
            boolean signatures,
            String path,
            int unread,
            @Nullable LeftWords left) {

        /** For whom a helper acts; null where the reader acts for themself. */
        public @Nullable Actor helped() {
            return actor.filter(person -> person.help() != null).orElse(null);
        }

        /** Where the reader begins: a helper among the clients, anybody else by office. */
        public String startPage() {
            return helped() != null
                    ? "/cabinet/helping"
                    : actor.map(person -> SignInHandlers.startPage(person.role()))
                            .orElse("/");
        }

        /** Whether the reader may confirm who people are. */
        public boolean witness() {
            return actor.filter(Witness::is).isPresent();
        }

        /** "page" when an item of the menu leads to the page that is open, "true" when to the part it belongs to. */
        public @Nullable String isAt(String item) {
            if (path.equals(item)) {
                return "page";
            }
            boolean inside = path.startsWith(item + "/");
            boolean nearer = INNER_ITEMS.stream()
                    .anyMatch(inner -> inner.startsWith(item + "/") && (path + "/").startsWith(inner + "/"));
            return inside && !nearer ? "true" : null;
        }
    }

    /** The facts of the page being made; asked for by the layout itself, so that error pages have them too. */
    public Layout layout() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = attributes.getRequest();
        Optional<Actor> actor = current.of(request);
        Optional<Actor> self = current.self(request);
        Shown shown = Shown.of(request, pages);
        return new Layout(
                actor,
                self.map(Actor::name).orElse(""),
                actor.map(Actor::officeName).map(Bilingual::here).orElse(null),
                help,
                Arrays.stream(Language.values())
                        .map(language -> link(shown, language))
                        .toList(),
                Language.current(),
                demonstration,
                signing.areOn(),
                shown.path(),
                self.map(found -> inbox.unread(found.accountId())).orElse(0),
                actor.flatMap(found -> forms.left(request, found.accountId())).orElse(null));
    }

    /** The same page in another language. Always an address of this portal, whatever the request says. */
    private static LanguageLink link(Shown shown, Language language) {
        String path = shown.path().replaceAll("^/+", "/");
        var address = UriComponentsBuilder.fromPath(path);
        if (shown.query() != null) {
            address.query(shown.query());
        }
        address.replaceQueryParam(LanguageResolver.PARAMETER, language.code());
        return new LanguageLink(language, address.build(false).toUriString(), language == Language.current());
    }
}
