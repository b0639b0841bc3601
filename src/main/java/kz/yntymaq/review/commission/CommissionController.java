package kz.yntymaq.review.commission;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.programme.content.CriterionEntry;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.casefile.CaseFiles;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.FormPost;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The commission on a case: named, voted by each member, ended. */
@Controller
class CommissionController {

    private static final String PAGE = "/office/applications/{id}/commission";

    private final CaseVotes votes;
    private final ScoreSheets sheets;
    private final CommissionRecords records;
    private final Reviews reviews;
    private final CaseFiles cases;
    private final Forms forms;
    private final Texts texts;
    private final List<HeldTogether> together;

    CommissionController(
            CaseVotes votes,
            ScoreSheets sheets,
            CommissionRecords records,
            Reviews reviews,
            CaseFiles cases,
            Forms forms,
            Texts texts,
            List<HeldTogether> together) {
        this.votes = votes;
        this.sheets = sheets;
        this.records = records;
        this.reviews = reviews;
        this.cases = cases;
        this.forms = forms;
        this.texts = texts;
        this.together = List.copyOf(together);
    }

    record AskForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("review.commission.chair")
            UUID chair,

            @NotNull(message = "{error.choice}") @Nullable @Label("review.commission.secretary")
            UUID secretary,

            @NotEmpty(message = "{error.choice}") @Nullable @Label("review.commission.members")
            Set<UUID> members,

            @NotNull UUID once,
            int version) {}

    record VoteForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("review.commission.ballot")
            Ballot ballot,

            @Nullable @Label("review.commission.aside") Boolean aside,

            List<@Valid Mark> marks,

            @GivenReason @Nullable @Label("review.commission.reason")
            String reason,

            @NotNull UUID once,
            int version) {

        /** What was not sent is empty, so that every mark can be shown; each knows its criterion by its place. */
        VoteForm {
            List<Mark> sent = marks == null ? List.of() : marks;
            marks = IntStream.range(0, CriterionEntry.MOST)
                    .mapToObj(n -> new Mark(
                            n < sent.size() && sent.get(n) != null ? sent.get(n).given() : null, n))
                    .toList();
        }

        /** Whether the actor stands aside without having said that it is known to be for good. */
        boolean isAsideUnsaid() {
            return ballot == Ballot.RECUSED && !Boolean.TRUE.equals(aside);
        }

        /** The marks in the order of the criteria; null for none. */
        List<@Nullable Integer> given() {
            return marks.stream().<@Nullable Integer>map(Mark::given).toList();
        }
    }

    /** A mark by a criterion, from 0 to {@link ScoreSheet#MOST}. @param at place of the criterion, from 0 */
    record Mark(
            @Nullable @Label("review.commission.mark") Integer given,
            @Nullable Integer at) {}

    /** A member while the vote goes on: whether they answered, not what. @param key of these words */
    public record Line(String name, String key) {}

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.CONCLUDE);
        List<CaseVote> all = votes.of(application);
        Optional<CaseVote> open = all.stream().filter(CaseVote::goesOn).findFirst();
        if (open.isEmpty() && !CaseVotes.mayAsk(all)) {
            throw new MovedOnException(CaseAddress.of(id), "review.commission.error.asked");
        }
        Optional<CalledTogether.Called> called = open.isEmpty() ? votes.called(application) : Optional.empty();
        if (called.isPresent()) {
            throw new MovedOnException(called.get().address(), CaseVotes.ON_AGENDA);
        }
        forms.show(
                model, actor.accountId(), new AskForm(null, null, null, UUID.randomUUID(), application.getVersion()));
        model.addAttribute("loan", application);
        if (open.isPresent()) {
            show(actor, application, open.get(), model);
            return "review/commission";
        }
        List<Option> people = votes.eligible(actor, application).stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
        model.addAttribute("people", people);
        model.addAttribute("again", !all.isEmpty());
        model.addAttribute("enough", people.size() >= CommissionRule.LEAST);
        model.addAttribute("least", (long) CommissionRule.LEAST);
        model.addAttribute("most", (long) CommissionRule.MOST);
        return "review/commission-ask";
    }

    private void show(Actor actor, Application application, CaseVote vote, Model model) {
        model.addAttribute(
                "lines",
                vote.members().stream()
                        .map(one -> new Line(
                                records.name(one),
                                one.ballot() == null
                                        ? "review.commission.awaited"
                                        : one.ballot() == Ballot.RECUSED
                                                ? Ballot.RECUSED.key()
                                                : "review.commission.answered"))
                        .toList());
        model.addAttribute("members", (long) vote.members().size());
        model.addAttribute("quorum", (long) CommissionRule.quorum(vote.members().size()));
        model.addAttribute("mayVote", mayVote(actor, vote));
        model.addAttribute("mayEnd", votes.mayEnd(actor, application, vote));
        model.addAttribute("awaitedUntil", votes.isAwaited(actor, application, vote) ? vote.endableFrom() : null);
        model.addAttribute("key", UUID.randomUUID());
    }

    private static boolean mayVote(Actor actor, CaseVote vote) {
        return vote.goesOn() && vote.member(actor.accountId()).isPresent();
    }

    @PostMapping(PAGE)
    String ask(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") AskForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.CONCLUDE, form.version()))
                .run(() -> votes.ask(
                        actor,
                        id,
                        form.version(),
                        requireNonNull(form.chair()),
                        requireNonNull(form.secretary()),
                        requireNonNull(form.members()),
                        form.once()))
                .done("review.commission.asked.done")
                .to(here(id));
    }

    @GetMapping(PAGE + "/vote")
    String vote(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.CONCLUDE);
        CaseVote vote = votes.of(application).stream()
                .filter(CaseVote::goesOn)
                .findFirst()
                .orElseThrow(() -> new MovedOnException(CaseAddress.of(id), "review.commission.error.over"));
        if (!mayVote(actor, vote)) {
            throw new MovedOnException(CaseAddress.of(id), "review.commission.error.no-member");
        }
        CaseVote.Member own = vote.member(actor.accountId()).orElseThrow();
        ScoreSheet sheet = sheets.of(application);
        forms.show(
                model,
                actor.accountId(),
                new VoteForm(
                        own.ballot(),
                        null,
                        IntStream.range(0, sheet.criteria().size())
                                .mapToObj(n -> new Mark(
                                        own.marks().get(sheet.criteria().get(n).code()), n))
                                .toList(),
                        own.reason(),
                        UUID.randomUUID(),
                        application.getVersion()),
                row -> named(sheet, row));
        model.addAttribute("criteria", sheet.criteria());
        model.addAttribute(
                "marks",
                IntStream.rangeClosed(0, ScoreSheet.MOST)
                        .mapToObj(String::valueOf)
                        .map(mark -> new Option(mark, mark))
                        .toList());
        model.addAttribute("loan", application);
        model.addAttribute("case", cases.show(actor, application));
        model.addAttribute(
                "ballots",
                Option.of(
                        new Ballot[] {Ballot.YES, Ballot.NO, Ballot.ABSTAIN, Ballot.RECUSED},
                        ballot -> texts.get(ballot.key())));
        return "review/commission-vote";
    }

    @PostMapping(PAGE + "/vote")
    String cast(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") VoteForm form, BindingResult errors) {
        FormPost post = forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.CONCLUDE, form.version()))
                .refuseIf(form.isAsideUnsaid(), "aside", "review.commission.error.aside");
        for (int n = 0; n < form.marks().size(); n++) {
            int at = n;
            post = post.checkToo(() -> requireMark(actor, id, form, at)); // all that are missing, not the first alone
        }
        return post.run(() -> votes.cast(
                        actor,
                        id,
                        form.version(),
                        requireNonNull(form.ballot()),
                        requireNonNull(Text.words(form.reason())),
                        form.given(),
                        form.once()))
                .done("review.commission.voted")
                .to(together.stream()
                        .flatMap(each -> each.after(actor, id).stream())
                        .findFirst()
                        .orElseGet(() -> CaseAddress.of(id)));
    }

    /** What the list of errors calls a row: its criterion. */
    private static @Nullable String named(ScoreSheet sheet, Object row) {
        Integer at = row instanceof Mark mark ? mark.at() : null;
        return at == null || at >= sheet.criteria().size()
                ? null
                : sheet.criteria().get(at).text().here();
    }

    private void requireMark(Actor actor, UUID id, VoteForm form, int at) {
        if (form.ballot() != null) {
            sheets.of(reviews.read(actor, id)).requireMark(form.ballot(), form.given(), at);
        }
    }

    @Button(on = PAGE)
    @PostMapping(PAGE + "/end")
    String end(Actor actor, @PathVariable UUID id, @RequestParam UUID once) {
        return forms.press()
                .back(here(id))
                .run(() -> votes.end(actor, id, once))
                .done("review.commission.ended")
                .to(CaseAddress.of(id));
    }

    private static String here(UUID id) {
        return CaseAddress.of(id) + "/commission";
    }
}
