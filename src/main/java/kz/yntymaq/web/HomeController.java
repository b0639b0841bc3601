package kz.yntymaq.web;

import kz.yntymaq.account.ConsentText;
import kz.yntymaq.ui.Ring;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The home page and the few pages that belong to no subject. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("ring", new Ring(7));
        return "home/home";
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("consentVersion", ConsentText.VERSION);
        return "home/privacy";
    }

    /** Asked for by the script when a person wants to stay signed in: each request renews the session. */
    @GetMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extendSession() {
        // the request itself does it
    }
}
