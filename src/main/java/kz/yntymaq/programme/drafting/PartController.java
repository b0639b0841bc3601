package kz.yntymaq.programme.drafting;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.drafting.EditionDraft.Seen;
import kz.yntymaq.programme.drafting.Typing.Read;
import kz.yntymaq.programme.edition.EditionText;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.FormPost;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The parts of a draft: lists of entries, and one form for whatever an edition is made of. */
@Controller
class PartController {

    private static final String LIST = DraftController.DRAFT + "/lists/{at:" + Address.PATTERN + "}";
    private static final String PART = DraftController.DRAFT + "/parts/{at:" + Address.PATTERN + "}";
    private static final String WHY = "a draft, which binds nobody before it is approved";

    private final Drafts drafts;
    private final Typing typing;
    private final Words words;
    private final KnownChecks checks;
    private final Forms forms;
    private final Texts texts;

    PartController(Drafts drafts, Typing typing, Words words, KnownChecks checks, Forms forms, Texts texts) {
        this.drafts = drafts;
        this.typing = typing;
        this.words = words;
        this.checks = checks;
        this.forms = forms;
        this.texts = texts;
    }

    record EntryForm(@Nullable String list, int version) {}

    /** An entry in its list. */
    record Entry(String name, @Nullable String note, String at) {}

    /**
     * A field on the page.
     *
     * @param options empty where it is typed
     */
    record Asked(
            int number, Field field, String label, @Nullable String hint, List<Option> options) {

        /** The path of one of its inputs. */
        public String path(String input) {
            return "fields[" + number + "]." + input;
        }
    }

    /** A list of further parts under a part. */
    record Under(String name, int entries, String link) {}

    @GetMapping(LIST)
    String list(Actor actor, @PathVariable UUID id, @PathVariable String at, Model model) {
        Seen seen = drafts.find(actor, id);
        Address list = Address.of(at);
        if (!list.isList()) {
            throw new NotFoundException();
        }
        model.addAttribute("seen", seen);
        model.addAttribute("list", list);
        model.addAttribute("title", words.part(list));
        model.addAttribute("entries", entries(list, list.entries(seen.text())));
        back(model, seen, list);
        model.addAttribute("owner", actor.accountId());
        return "programme/draft-list";
    }

    private List<Entry> entries(Address list, List<Record> entries) {
        List<String> codes = Shape.codes(entries);
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new Entry(
                        words.entry(entries.get(i)),
                        note(entries.get(i)),
                        list.entry(codes.get(i)).written()))
                .toList();
    }

    /** What tells an entry from others beside its name. */
    private @Nullable String note(Record entry) {
        return words.lines(entry).stream()
                .filter(line -> line.label().equals(texts.get("drafting.field.value"))
                        || line.label().equals(texts.get("drafting.field.kind"))
                        || line.label().equals(texts.get("drafting.field.effect")))
                .map(Words.Line::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void back(Model model, Seen seen, Address here) {
        Address above = here.isEntry() ? here.list() : here.above();
        boolean top = here.steps().size() == 1;
        model.addAttribute("back", top ? DraftController.draft(seen.id()) : link(seen.id(), above));
        model.addAttribute(
                "backTitle",
                top
                        ? texts.get("drafting.draft")
                        : above.isList()
                                ? words.part(above)
                                : above.find(seen.text()).map(words::entry).orElse(""));
    }

    private static String link(UUID draft, Address at) {
        return DraftController.draft(draft) + (at.isList() ? "/lists/" : "/parts/") + at.written();
    }

    @GetMapping(PART)
    String page(Actor actor, @PathVariable UUID id, @PathVariable String at, Model model) {
        Seen seen = drafts.find(actor, id);
        Address address = part(at);
        Record stored = address.isNew() ? null : address.find(seen.text()).orElse(null);
        if (stored == null && address.isEntry() && !address.isNew()) {
            throw new MovedOnException(DraftController.draft(id), "drafting.error.entry-gone");
        }
        describe(model, seen, address, stored);
        if (!seen.isWritten()) { // who approves reads what stands there
            if (stored == null) {
                throw new MovedOnException(DraftController.draft(id));
            }
            model.addAttribute("lines", words.lines(stored));
            return "programme/draft-read";
        }
        List<Field> fields = Shape.fields(address.type());
        forms.show(
                model,
                actor.accountId(),
                PartForm.of(fields, field -> PartForm.Typed.of(field, stored), seen.version()),
                row -> name(fields, row));
        model.addAttribute("at", address.written());
        model.addAttribute("asked", asked(fields, seen.text().content()));
        return "programme/draft-part";
    }

    private void describe(Model model, Seen seen, Address address, @Nullable Record stored) {
        model.addAttribute("seen", seen);
        model.addAttribute(
                "title",
                address.isNew()
                        ? texts.get("drafting.new", words.part(address))
                        : stored != null && address.isEntry() ? words.entry(stored) : words.part(address));
        model.addAttribute(
                "under",
                stored == null
                        ? List.of()
                        : Shape.lists(address.type()).stream()
                                .filter(list -> !address.isHead())
                                .map(list -> new Under(
                                        words.list(list),
                                        address.under(list).entries(seen.text()).size(),
                                        link(seen.id(), address.under(list))))
                                .toList());
        back(model, seen, address);
    }

    /** A field as the list of errors calls it; null for a row that the page did not send. */
    private @Nullable String name(List<Field> fields, Object row) {
        return fields.stream()
                .filter(field ->
                        row instanceof PartForm.Typed typed && field.name().equals(typed.name()))
                .findFirst()
                .map(words::label)
                .orElse(null);
    }

    private static Address part(String at) {
        Address address = Address.of(at);
        if (address.isList()) {
            throw new NotFoundException();
        }
        return address;
    }

    private List<Asked> asked(List<Field> fields, Content content) {
        return IntStream.range(0, fields.size())
                .mapToObj(number -> {
                    Field field = fields.get(number);
                    return new Asked(
                            number,
                            field,
                            words.label(field)
                                    + (field.required() || field.kind() == Field.Kind.TICK
                                            ? ""
                                            : " " + texts.get("drafting.optional")),
                            texts.find(field.key() + ".hint").orElse(null),
                            options(field, content));
                })
                .toList();
    }

    private List<Option> options(Field field, Content content) {
        if (field.type().isEnum()) {
            return words.choices(field);
        }
        String refers = Shape.REFERENCES.getOrDefault(field.name(), "");
        return switch (refers) {
            case "figure" -> content.figures().stream().map(this::option).toList();
            case "question" -> content.questions().stream().map(this::option).toList();
            case "check" ->
                Stream.concat(checks.comparisons().stream(), checks.named().stream())
                        .sorted()
                        .map(name -> new Option(name, check(name)))
                        .toList();
            default -> List.of();
        };
    }

    private String check(String name) {
        return name
                + texts.find("drafting.check." + name)
                        .or(() -> texts.find("eligibility." + name))
                        .map(said -> " · " + said)
                        .orElse("");
    }

    private Option option(FigureEntry figure) {
        return new Option(figure.code(), words.entry(figure));
    }

    private Option option(Question question) {
        return new Option(question.code(), words.entry(question));
    }

    @PostMapping(PART)
    @NotBinding(WHY)
    String save(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String at,
            @Valid @ModelAttribute("form") PartForm form,
            BindingResult errors) {
        Address address = part(at);
        FormPost post = forms.post(errors).allowedBy(() -> drafts.find(actor, id));
        if (!errors.hasErrors()) {
            typing.read(address.type(), form, null)
                    .wrong()
                    .forEach(wrong -> post.refuseIf(true, wrong.path(), wrong.key()));
        }
        return post.run(() -> drafts.change(actor, id, form.version(), text -> put(text, address, form)))
                .done("page.saved")
                .to(address.isEntry() ? link(id, address.list()) : DraftController.draft(id));
    }

    private EditionText put(EditionText text, Address address, PartForm form) {
        Record stored = address.isNew() ? null : address.find(text).orElse(null);
        if (stored == null && address.isEntry() && !address.isNew()) {
            throw new RuleViolationException("drafting.error.entry-gone");
        }
        Read read = typing.read(address.type(), form, stored);
        Record part = Objects.requireNonNull(read.part());
        if (!address.isEntry()) {
            return address.put(text, part);
        }
        return Entries.put(text, address, part);
    }

    @PostMapping(PART + "/{act:up|down|copy|remove}")
    @NotBinding(WHY)
    @Button(on = {DraftController.DRAFT + "/lists/{list}", DraftController.DRAFT})
    String act(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String at,
            @PathVariable String act,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors) {
        Address address = part(at);
        return forms.post(errors)
                .run(() -> drafts.change(actor, id, form.version(), text -> Entries.act(text, address, act)))
                .done("page.saved")
                .to(address.isEntry() ? link(id, address.list()) : DraftController.draft(id));
    }
}
