package kz.yntymaq.application.form;

import static kz.yntymaq.application.form.SectionPages.GO;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.document.UploadLimiter;
import kz.yntymaq.document.Wallet;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.TypedValue;
import kz.yntymaq.ui.TypedValueException;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The documents of an application; each file is stored as soon as it is attached. Taking files is not a
 * {@link Forms#post}: of several files some may be stored and others refused, each with its reason by its kind, and
 * there are no fields that could be kept.
 */
@Controller
class DocumentsController {

    private static final String SECTION = "documents";

    /** What the name of the day of issue begins with, before the code of the document. */
    private static final String ISSUED = "issued-";

    private static final String PATH = "/cabinet/applications/{id}/" + SECTION;

    private final ApplicationDocuments documents;
    private final UploadLimiter uploads;
    private final Wallet wallet;
    private final SectionPages pages;
    private final Forms forms;
    private final Texts texts;

    DocumentsController(
            ApplicationDocuments documents,
            UploadLimiter uploads,
            Wallet wallet,
            SectionPages pages,
            Forms forms,
            Texts texts) {
        this.documents = documents;
        this.uploads = uploads;
        this.wallet = wallet;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = pages.open(actor, id);
        model.addAttribute("owner", actor.accountId());
        model.addAttribute(
                "offers", wallet.counts(actor, application.getApplicantId(), ApplicationDocuments.OWNER, id));
        return pages.show(model, application, pages.section(application, SECTION), "application/documents");
    }

    /**
     * Stores every file that was chosen on the page, whichever button was pressed.
     *
     * @param go the pressed button: the code of a document, or where to go on
     */
    @PostMapping(PATH)
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    @NotBinding("a draft, which binds nobody before it is sent")
    String add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = GO, defaultValue = "") String go,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        List<String> asked = asked(pages.open(actor, id));
        var stored = new LinkedHashMap<String, List<String>>();
        var before = new LinkedHashMap<String, List<String>>();
        var refused = new LinkedHashMap<String, List<String>>();
        try {
            uploads.run(
                    actor.accountId(),
                    () -> chosen(
                            asked,
                            files,
                            (document, file) -> add(
                                    actor,
                                    id,
                                    document,
                                    typed.getOrDefault(ISSUED + document, ""),
                                    file,
                                    stored,
                                    before,
                                    refused)));
        } catch (RuleViolationException busy) {
            chosen(asked, files, (document, file) -> refuse(document, file, busy, refused));
        }
        if (asked.contains(go) && stored.isEmpty() && before.isEmpty() && refused.isEmpty()) {
            refused.put(go, List.of(texts.get("error.file.empty")));
        }
        next.addFlashAttribute("refusedFiles", refused);
        next.addFlashAttribute(
                "typedDays",
                refused.keySet().stream()
                        .collect(Collectors.toMap(
                                document -> document, document -> typed.getOrDefault(ISSUED + document, ""))));
        next.addFlashAttribute("filesBefore", before);
        if (!stored.isEmpty()) {
            next.addFlashAttribute("done", "application.documents.added");
            next.addFlashAttribute("storedFiles", stored);
        }
        if (refused.isEmpty() && go.equals(SectionPages.TO_LIST)) {
            return "redirect:" + home(id);
        }
        if (refused.isEmpty() && go.equals("next")) {
            return "redirect:" + home(id)
                    + (pages.open(actor, id).getState() == ApplicationState.DRAFT ? "/check" : "");
        }
        return back(
                id,
                Stream.of(refused, stored, before)
                        .flatMap(some -> some.keySet().stream())
                        .findFirst()
                        .orElse(null));
    }

    /** Codes of the documents that the page asks for. */
    private List<String> asked(Application application) {
        return pages
                .section(application, SECTION)
                .asked(application.getAnswers().given())
                .stream()
                .map(Field::anchor)
                .toList();
    }

    private static void chosen(
            List<String> asked, MultiValueMap<String, MultipartFile> files, BiConsumer<String, MultipartFile> each) {
        for (String document : asked) {
            files.getOrDefault(document, List.of()).stream()
                    .filter(file -> !file.isEmpty() || isNamed(file))
                    .forEach(file -> each.accept(document, file));
        }
    }

    private static boolean isNamed(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name != null && !name.isEmpty(); // an input in which nothing was chosen sends no name
    }

    private void add(
            Actor actor,
            UUID id,
            String document,
            String issued,
            MultipartFile file,
            Map<String, List<String>> stored,
            Map<String, List<String>> before,
            Map<String, List<String>> refused) {
        try {
            ApplicationDocuments.Added added =
                    documents.add(actor, id, document, day(issued), file.getOriginalFilename(), file.getResource());
            (added.before() ? before : stored)
                    .computeIfAbsent(document, none -> new ArrayList<>())
                    .add(added.name());
        } catch (RuleViolationException reason) {
            refuse(document, file, reason, refused);
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : TypedValue.day(typed);
        } catch (TypedValueException none) {
            throw new RuleViolationException("error.date");
        }
    }

    private void refuse(
            String document, MultipartFile file, RuleViolationException reason, Map<String, List<String>> refused) {
        refused.computeIfAbsent(document, none -> new ArrayList<>())
                .add(file.getOriginalFilename() + ": " + texts.get(reason.key(), reason.arguments()));
    }

    @PostMapping(PATH + "/{file}/remove")
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    @NotBinding("a draft, which binds nobody before it is sent")
    @Button(on = PATH)
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID file, @RequestParam String kind) {
        String there = asked(pages.open(actor, id)).contains(kind) ? "#" + kind : "";
        return forms.press()
                .run(() -> documents.remove(actor, id, file))
                .done("application.documents.removed")
                .to(home(id) + "/" + SECTION + there);
    }

    private static String home(UUID id) {
        return "/cabinet/applications/" + id;
    }

    private static String back(UUID id, @Nullable String kind) {
        return "redirect:" + home(id) + "/" + SECTION + (kind == null ? "" : "#" + kind);
    }
}
