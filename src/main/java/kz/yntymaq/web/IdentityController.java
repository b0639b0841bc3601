package kz.yntymaq.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.confirmation.Confirmation;
import kz.yntymaq.account.confirmation.Confirmations;
import kz.yntymaq.account.confirmation.How;
import kz.yntymaq.account.confirmation.StateConfirmations;
import kz.yntymaq.office.OfficeContacts;
import kz.yntymaq.territory.Level;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows a person whether it was shown who they are, how to show it, and takes their objection to what was vouched. */
@Controller
class IdentityController {

    private final Confirmations confirmations;
    private final StateConfirmations base;
    private final Accounts accounts;
    private final OfficeContacts offices;
    private final Forms forms;
    private final Clock clock;

    IdentityController(
            Confirmations confirmations,
            StateConfirmations base,
            Accounts accounts,
            OfficeContacts offices,
            Forms forms,
            Clock clock) {
        this.confirmations = confirmations;
        this.base = base;
        this.accounts = accounts;
        this.offices = offices;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * One confirmation as its owner sees it.
     *
     * @param by name of whoever saw the document, null for another way
     * @param office theirs, in the language of the page
     */
    public record Line(
            Confirmation facts,
            How how,
            @Nullable String by,
            @Nullable String office,
            boolean open) {}

    @GetMapping(IdentityGate.PAGE)
    String page(Actor actor, Model model, HttpSession session) {
        String village = accounts.own(actor).getVillageCode();
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("confirmed", actor.isConfirmed());
        model.addAttribute("lines", lines(confirmations.of(actor.accountId()), actor.isConfirmed()));
        model.addAttribute("cameFrom", session.getAttribute(IdentityGate.CAME_FROM));
        model.addAttribute("kept", session.getAttribute(IdentityGate.KEPT));
        model.addAttribute("base", base.isConnected());
        model.addAttribute(
                "offices",
                Stream.concat(
                                offices.servicePoints(village).stream(),
                                Stream.of(Level.DISTRICT, Level.OBLAST)
                                        .flatMap(level -> offices.akimat(village, level).stream()))
                        .toList());
        return "home/identity";
    }

    private List<Line> lines(List<Confirmation> all, boolean confirmed) {
        var names = accounts.names(
                all.stream().map(Confirmation::by).filter(Objects::nonNull).toList());
        return all.stream()
                .map(one -> new Line(
                        one,
                        one.how(),
                        name(names.get(one.by() == null ? one.account() : one.by())),
                        one.office() == null ? null : one.office().here(),
                        confirmed && one.equals(all.get(0)) && one.canBeObjectedTo(clock.instant())))
                .toList();
    }

    private static @Nullable String name(@Nullable PersonName name) {
        return name == null ? null : name.full();
    }

    @PostMapping(IdentityGate.PAGE)
    @NotBinding("takes back what somebody else vouched for")
    String object(Actor actor, HttpSession session) {
        return forms.press()
                .run(() -> confirmations.object(actor.accountId(), session.getId()))
                .done("account.identity.objected")
                .to(IdentityGate.PAGE);
    }

    @PostMapping("/cabinet/identity/base")
    @Button(on = IdentityGate.PAGE)
    @NotBinding("asks the state's base who the person is")
    String ask(Actor actor) {
        return forms.press()
                .run(() -> base.confirm(actor))
                .done("account.identity.done")
                .to(IdentityGate.PAGE);
    }
}
