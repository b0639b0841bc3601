package kz.yntymaq.mydata;

import kz.yntymaq.account.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** «My data»: what is held about the person who is signed in, and who looked at it. */
@Controller
class MyDataController {

    static final String PAGE = "/cabinet/data";

    private final MyData data;

    MyDataController(MyData data) {
        this.data = data;
    }

    @GetMapping(PAGE)
    String overview(Actor actor, Model model) {
        model.addAttribute("kinds", data.overview(actor));
        model.addAttribute("looks", data.looks(actor));
        return "mydata/overview";
    }

    @GetMapping(PAGE + "/{held}")
    String kind(Actor actor, @PathVariable String held, @RequestParam(defaultValue = "0") int from, Model model) {
        model.addAttribute("page", data.page(actor, held, from));
        model.addAttribute("from", from);
        return "mydata/kind";
    }
}
