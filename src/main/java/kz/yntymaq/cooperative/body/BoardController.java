package kz.yntymaq.cooperative.body;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.people.NameOrder;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.FormPost;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.paper.PaperFiles;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Meetings of the board: what members read, and how its head writes one down. */
@Controller
class BoardController {

    private static final String PATH = "/cabinet/cooperatives/{id}/board";
    private static final int QUESTIONS = 5;

    /** More than any board has members. */
    private static final int MOST_VOTES = 1000;

    private final BoardMeetings meetings;
    private final PaperFiles files;
    private final Forms forms;

    BoardController(BoardMeetings meetings, PaperFiles files, Forms forms) {
        this.meetings = meetings;
        this.files = files;
        this.forms = forms;
    }

    record QuestionForm(
            @Size(max = 2000, message = "{error.long}") @Nullable @Legible @Label("body.board.words")
            String words,

            @PositiveOrZero(message = "{cooperative.error.negative}")
            @Max(value = MOST_VOTES, message = "{error.count}")
            @Nullable
            @Label("body.board.for")
            Integer votesFor,

            @Nullable @Label("body.board.all") Boolean ofAll) {

        static final QuestionForm EMPTY = new QuestionForm(null, null, null);
    }

    record MeetingForm(
            @NotNull(message = "{error.date}") @Nullable @Label("body.board.on")
            LocalDate on,

            @NotBlank(message = "{error.required}")
            @Size(max = 300, message = "{error.long}")
            @Nullable
            @Legible
            @Label("meeting.place")
            String place,

            @NotEmpty(message = "{error.choice}") @Nullable @Label("body.board.present")
            Set<UUID> present,

            @Valid @Size(max = QUESTIONS) List<QuestionForm> questions,

            @NotNull UUID once) {

        MeetingForm {
            List<@Nullable QuestionForm> sent = questions == null ? List.of() : new ArrayList<>(questions);
            questions = IntStream.range(0, Math.max(QUESTIONS, sent.size())) // as many as the page shows
                    .mapToObj(n -> n < sent.size() ? sent.get(n) : null)
                    .map(each -> each == null ? QuestionForm.EMPTY : each)
                    .toList();
        }

        static MeetingForm empty() {
            return new MeetingForm(null, null, null, List.of(), UUID.randomUUID());
        }

        BoardMeetings.Held held() {
            var asked = new ArrayList<BoardMeetings.Question>();
            for (QuestionForm each : questions) {
                String words = Text.words(each.words());
                if (words != null) {
                    asked.add(new BoardMeetings.Question(
                            words, requireNonNull(each.votesFor()), Boolean.TRUE.equals(each.ofAll())));
                }
            }
            return new BoardMeetings.Held(
                    requireNonNull(on), requireNonNull(Text.words(place)), requireNonNull(present), asked);
        }
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", meetings.page(actor, id));
        return "body/board";
    }

    @GetMapping(PATH + "/{sitting}/minutes.pdf")
    ResponseEntity<byte[]> minutes(Actor actor, @PathVariable UUID id, @PathVariable UUID sitting) throws IOException {
        return files.answer(meetings.minutes(actor, id, sitting), "board-minutes");
    }

    @GetMapping(PATH + "/new")
    String writing(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", ofHead(actor, id));
        model.addAttribute("rows", QUESTIONS);
        forms.show(model, actor.accountId(), MeetingForm.empty());
        model.addAttribute(
                "people",
                meetings.board(id).entrySet().stream()
                        .map(each -> new Option(
                                each.getKey().toString(), each.getValue().full()))
                        .sorted(Comparator.comparing(Option::label, NameOrder.KAZAKH))
                        .toList());
        return "body/board-new";
    }

    @PostMapping(PATH + "/new")
    String write(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") MeetingForm form, BindingResult errors) {
        FormPost post = forms.post(errors).allowedBy(() -> ofHead(actor, id));
        for (int i = 0; i < form.questions().size(); i++) {
            QuestionForm each = form.questions().get(i);
            String votes = "questions[" + i + "].votesFor";
            boolean counted = each.votesFor() != null || errors.hasFieldErrors(votes);
            post = post.refuseIf(Text.words(each.words()) != null && !counted, votes, "error.required");
            post = post.refuseIf(
                    Text.words(each.words()) == null && each.votesFor() != null,
                    "questions[" + i + "].words",
                    "error.required");
        }
        return post.refuseIf(
                        form.questions().stream().allMatch(each -> Text.words(each.words()) == null),
                        "questions[0].words",
                        "error.required")
                .run(() -> meetings.record(actor, id, form.held(), form.once()))
                .done("body.done.board")
                .to("/cabinet/cooperatives/" + id + "/board");
    }

    private BoardMeetings.Page ofHead(Actor actor, UUID id) {
        BoardMeetings.Page page = meetings.page(actor, id);
        if (!page.head()) {
            throw new MovedOnException("/cabinet/cooperatives/" + id + "/board");
        }
        return page;
    }
}
