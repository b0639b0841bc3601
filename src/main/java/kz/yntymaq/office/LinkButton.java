package kz.yntymaq.office;

import java.util.Optional;
import java.util.function.Supplier;
import kz.yntymaq.ui.PublicAddress;
import kz.yntymaq.ui.form.Forms;
import org.springframework.stereotype.Component;

/** The button for a password link, on each page that has one. */
@Component
public class LinkButton {

    private final Forms forms;
    private final PublicAddress address;

    LinkButton(Forms forms, PublicAddress address) {
        this.forms = forms;
        this.address = address;
    }

    /** Makes the link and shows it, this once; or asks another administrator, or confirms what another one asked. */
    public String press(Supplier<Optional<String>> link, String page) {
        return forms.press()
                .get(() -> {
                    String portal = address.get(); // before the link is made
                    return link.get().map(token -> portal + "/password/" + token);
                })
                .telling("passwordLink", made -> made.orElse(null))
                .telling("done", made -> made.isPresent() ? null : "account.password-link.asked")
                .to(page);
    }
}
