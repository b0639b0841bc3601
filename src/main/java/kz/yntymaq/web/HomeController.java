package kz.yntymaq.web;

import java.util.List;
import kz.yntymaq.account.consent.ConsentText;
import kz.yntymaq.account.consent.OperatorSettings;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Ring;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The home page and the few pages that belong to no subject. */
@Controller
class HomeController {

    /** What people ask most; each has a question and an answer among the messages. */
    static final List<String> QUESTIONS =
            List.of("password", "name", "contacts", "consent", "application", "correction", "file");

    private final ConsentText consent;
    private final OperatorSettings operator;

    HomeController(ConsentText consent, OperatorSettings operator) {
        this.consent = consent;
        this.operator = operator;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("ring", new Ring(7));
        return "home/home";
    }

    @GetMapping("/help")
    String help(Model model) {
        model.addAttribute("operator", operator);
        model.addAttribute("questions", QUESTIONS);
        return "home/help";
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("words", consent.words());
        model.addAttribute("canBeGiven", consent.canBeGiven());
        model.addAttribute("earlier", ConsentText.EARLIER);
        return "home/privacy";
    }

    /** Words that people agreed to before the present ones. */
    @GetMapping("/privacy/{version}")
    String earlierPrivacy(@PathVariable String version, Model model) {
        model.addAttribute("words", consent.earlier(version).orElseThrow(NotFoundException::new));
        model.addAttribute("version", version);
        return "home/privacy";
    }

    /** Asked for by the script when a person wants to stay signed in: each request renews the session. */
    @GetMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extendSession() {
        // the request itself does it
    }
}
