package kz.yntymaq.office;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.PublicAddress;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The button for a password link, on each page that has one. */
@Component
public class LinkButton {

    private static final String ASKED = "";

    private final PasswordLinks links;
    private final Forms forms;
    private final PublicAddress address;
    private final OnceOnly once;
    private final TransactionTemplate transaction;

    LinkButton(
            PasswordLinks links, Forms forms, PublicAddress address, OnceOnly once, TransactionTemplate transaction) {
        this.links = links;
        this.forms = forms;
        this.address = address;
        this.once = once;
        this.transaction = transaction;
    }

    /**
     * Makes the link and shows it, this once; or asks another administrator, or confirms what another one asked. Pressed
     * twice it does so once, and leads to the same page, with a link that can be used.
     *
     * @param key of the button, null from a page that has none
     */
    public String press(Actor actor, @Nullable UUID key, Supplier<Optional<String>> link, String page) {
        return forms.press()
                .get(() -> {
                    String portal = address.get(); // before the link is made
                    return make(actor, key == null ? UUID.randomUUID() : key, link, page)
                            .map(token -> portal + "/password/" + token);
                })
                .telling("passwordLink", made -> made.orElse(null))
                .telling("done", made -> made.isPresent() ? null : "account.password-link.asked")
                .to(page);
    }

    private Optional<String> make(Actor actor, UUID key, Supplier<Optional<String>> link, String page) {
        return requireNonNull(transaction.execute(status -> {
            var made = new AtomicReference<@Nullable String>();
            Press press = Press.of(key, actor.accountId(), "account.password-link-made", page);
            String account = once.run(press, () -> {
                Optional<String> token = link.get();
                made.set(token.orElse(null));
                return token.flatMap(links::find).map(UUID::toString).orElse(ASKED);
            });
            return made.get() == null && !account.equals(ASKED)
                    ? Optional.of(links.renew(actor, UUID.fromString(account)))
                    : Optional.ofNullable(made.get());
        }));
    }
}
