package kz.yntymaq.notification.wish;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.notification.channel.Channel;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a person says whether, where and of what they want to be told beside the inbox. */
@Controller
class WishController {

    private static final String PAGE = Wishes.PAGE;

    private static final String CODE = PAGE + "/{channel}";
    private static final String KINDS = CODE + "/kinds";
    private static final String WHY = "which messages the person gets";

    private final Wishes wishes;
    private final Codes codes;
    private final Forms forms;
    private final Texts texts;

    WishController(Wishes wishes, Codes codes, Forms forms, Texts texts) {
        this.wishes = wishes;
        this.codes = codes;
        this.forms = forms;
        this.texts = texts;
    }

    record CodeForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 20, message = "{error.long}")
            @Nullable
            @Label("notice.code")
            String code,

            @AssertTrue(message = "{notice.error.agree}") @Label("notice.agree")
            boolean agreed) {}

    record KindsForm(
            @Size(max = 5, message = "{error.long}") @Nullable @Label("notice.kinds")
            List<Kind> kinds,

            @NotNull(message = "{error.choice}") @Nullable @Label("notice.language")
            Language language) {}

    @GetMapping(PAGE)
    String page(Actor actor, Model model) {
        List<Way> ways = wishes.ways(actor);
        List<Channel> on = ways.stream().map(Way::channel).toList();
        model.addAttribute("ways", ways);
        model.addAttribute(
                "off",
                Arrays.stream(Channel.values())
                        .filter(channel -> !on.contains(channel))
                        .toList());
        return "notification/wishes";
    }

    @PostMapping(CODE + "/code")
    @NotBinding(WHY)
    @Button(on = PAGE)
    String send(Actor actor, @PathVariable String channel) {
        Channel by = channel(channel);
        return forms.press()
                .run(() -> codes.send(actor, by))
                .done("notice.code.sent")
                .to(page(by));
    }

    @GetMapping(CODE)
    String code(Actor actor, @PathVariable String channel, Model model) {
        Way way = wishes.way(actor, channel(channel));
        if (!way.codeSent()) {
            throw new MovedOnException(PAGE);
        }
        forms.show(model, actor.accountId(), new CodeForm(null, false));
        model.addAttribute("way", way);
        return "notification/code";
    }

    @PostMapping(CODE)
    @NotBinding(WHY)
    String confirm(
            Actor actor,
            @PathVariable String channel,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors) {
        Channel by = channel(channel);
        return forms.post(errors)
                .allowedBy(() -> wishes.way(actor, by))
                .onField("code")
                .run(() -> codes.confirm(actor, by, requireNonNull(form.code())))
                .done("notice.confirmed")
                .to(PAGE);
    }

    @PostMapping(CODE + "/stop")
    @NotBinding(WHY)
    @Button(on = PAGE)
    String stop(Actor actor, @PathVariable String channel) {
        Channel by = channel(channel);
        return forms.press()
                .run(() -> wishes.stop(actor, by))
                .done("notice.stopped")
                .to(PAGE);
    }

    @GetMapping(KINDS)
    String kinds(Actor actor, @PathVariable String channel, Model model) {
        Way way = wishes.way(actor, channel(channel));
        if (!way.isConfirmed()) {
            throw new MovedOnException(PAGE);
        }
        forms.show(model, actor.accountId(), new KindsForm(List.copyOf(way.wanted()), way.language()));
        model.addAttribute("way", way);
        model.addAttribute("kinds", options(actor, way.channel()));
        model.addAttribute(
                "languages",
                Arrays.stream(Language.values())
                        .map(language -> new Option(language.name(), language.label()))
                        .toList());
        return "notification/kinds";
    }

    private List<Option> options(Actor actor, Channel channel) {
        return Wishes.kinds(actor, channel).stream()
                .map(kind -> new Option(kind.name(), texts.get(kind.key())))
                .toList();
    }

    @PostMapping(KINDS)
    @NotBinding(WHY)
    String want(
            Actor actor,
            @PathVariable String channel,
            @Valid @ModelAttribute("form") KindsForm form,
            BindingResult errors) {
        Channel by = channel(channel);
        return forms.post(errors)
                .allowedBy(() -> wishes.way(actor, by))
                .run(() -> wishes.want(
                        actor, by, form.kinds() == null ? Set.of() : form.kinds(), requireNonNull(form.language())))
                .done("page.saved")
                .to(PAGE);
    }

    private static Channel channel(String code) {
        return Channel.ofCode(code).orElseThrow(NotFoundException::new);
    }

    private static String page(Channel channel) {
        return PAGE + "/" + channel.code();
    }
}
