package kz.yntymaq.lending.page;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import org.springframework.ui.Model;

/** A step that asks nothing more: its page says what follows and asks once more. */
final class AskedOnce {

    private AskedOnce() {}

    /** What it is about. @param key message key of the label */
    public record About(String key, String words) {}

    /** @param step what its message keys begin with after {@code lending.confirm.} @param address that takes the press */
    static String show(Model model, Actor actor, String step, String address) {
        model.addAttribute("step", step);
        model.addAttribute("address", address);
        model.addAttribute("once", UUID.randomUUID());
        model.addAttribute("owner", actor.accountId());
        return "lending/confirm";
    }
}
