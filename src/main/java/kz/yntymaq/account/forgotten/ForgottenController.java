package kz.yntymaq.account.forgotten;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says what whoever forgot the password can do. It asks for nothing, so it tells nobody who is registered. */
@Controller
class ForgottenController {

    @GetMapping("/sign-in/forgotten")
    String page() {
        return "account/forgotten";
    }
}
