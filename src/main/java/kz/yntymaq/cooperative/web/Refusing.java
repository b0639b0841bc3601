package kz.yntymaq.cooperative.web;

import kz.yntymaq.page.FieldRefusedException;
import kz.yntymaq.page.KeptForms;
import kz.yntymaq.page.RefusedException;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a refusal of a service is shown. */
final class Refusing {

    private Refusing() {}

    /** By the field it names, else by another one. */
    static void byField(BindingResult errors, RefusedException refused, String otherwise) {
        String field = refused instanceof FieldRefusedException named ? named.field() : otherwise;
        KeptForms.refuse(errors, field, refused.key(), refused.arguments());
    }

    /** On top of another page, for buttons that have no page of their own. */
    static String onTopOf(String path, RefusedException refused, RedirectAttributes next) {
        next.addFlashAttribute("refused", refused.key());
        next.addFlashAttribute("refusedArguments", refused.arguments());
        return "redirect:" + path;
    }
}
