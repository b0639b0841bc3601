package kz.yntymaq.cooperative.ballot;

import java.util.UUID;
import java.util.function.Supplier;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.NotBinding;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.slip.BallotBox;
import kz.yntymaq.voting.slip.SecretVotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The box. Nobody is signed in here: no session is looked at or made, and nothing is kept of what was typed, so that its
 * answers are pages and not redirects. What a slip says is enough; who holds it is not asked.
 */
@Controller
class CastController {

    private static final String BOX = "/ballot/{question}";

    private final SecretVotes votes;
    private final BallotBox box;
    private final BallotScript script;
    private final Texts texts;

    CastController(SecretVotes votes, BallotBox box, BallotScript script, Texts texts) {
        this.votes = votes;
        this.box = box;
        this.script = script;
        this.texts = texts;
    }

    @GetMapping(BOX)
    String page(@PathVariable UUID question, Model model) {
        return show(question, model);
    }

    @PostMapping(BOX)
    @NotBinding("whoever casts a slip is nobody")
    String cast(
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable Choice choice,
            Model model) {
        model.addAttribute("code", code);
        model.addAttribute("choice", choice);
        if (choice == null) {
            require(question);
            model.addAttribute("wrongChoice", "error.choice");
            return show(question, model);
        }
        return answer(question, model, () -> {
            BallotBox.Given given = box.cast(question, code, choice);
            return given == BallotBox.Given.USED ? "ballot.box.used" : "ballot.box.in";
        });
    }

    @PostMapping(BOX + "/check")
    @NotBinding("whoever looks a slip up is nobody")
    String check(@PathVariable UUID question, @RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("code", code);
        return answer(question, model, () -> {
            BallotBox.Found found = box.check(question, code);
            Choice choice = found.choice();
            model.addAttribute("found", choice == null ? null : texts.get(choice.key()));
            return !found.counted() ? "ballot.check.none" : choice == null ? "ballot.check.in" : "ballot.check.choice";
        });
    }

    private String answer(UUID question, Model model, Supplier<String> action) {
        try {
            model.addAttribute("said", action.get());
        } catch (RuleViolationException refused) {
            model.addAttribute("wrong", refused.key());
        }
        return show(question, model);
    }

    private SecretVotes.Facts require(UUID question) {
        return votes.find(question).orElseThrow(NotFoundException::new);
    }

    private String show(UUID question, Model model) {
        SecretVotes.Facts vote = require(question);
        model.addAttribute("question", question);
        model.addAttribute("place", vote.place());
        model.addAttribute("stage", vote.stage().name());
        model.addAttribute("script", script);
        model.addAttribute("choices", Option.of(Choice.values(), each -> texts.get(each.key())));
        return "ballot/box";
    }
}
