package kz.yntymaq.review.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.route.ApplicationEditions;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.Transition;
import kz.yntymaq.review.complaint.ComplaintWords;
import kz.yntymaq.review.hearing.Hearings;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Writes what a letter tells, at the moment at which it is issued. */
@Component
class LetterWriter {

    private final DecisionText decisions;
    private final ApplicationEditions editions;
    private final Hearings hearings;
    private final ComplaintWords complaints;
    private final Texts texts;
    private final Format format;
    private final LegalText law;

    LetterWriter(
            DecisionText decisions,
            ApplicationEditions editions,
            Hearings hearings,
            ComplaintWords complaints,
            Texts texts,
            Format format,
            LegalText law) {
        this.decisions = decisions;
        this.editions = editions;
        this.hearings = hearings;
        this.complaints = complaints;
        this.texts = texts;
        this.format = format;
        this.law = law;
    }

    Bilingual title(LetterKind kind, Application application) {
        return Reading.both(
                () -> texts.get("review.letter.title." + kind.name(), Objects.requireNonNull(application.getNumber())));
    }

    /** The lines in both languages, one beside the other. @param office whose official acted */
    List<Bilingual> lines(LetterKind kind, Application application, Transition step, Bilingual office) {
        List<String> kk = Reading.in(Language.KK, () -> said(kind, application, step, office.kk()));
        List<String> ru = Reading.in(Language.RU, () -> said(kind, application, step, office.ru()));
        var lines = new ArrayList<Bilingual>();
        for (int line = 0; line < kk.size(); line++) {
            lines.add(new Bilingual(kk.get(line), ru.get(line)));
        }
        return lines;
    }

    private List<String> said(LetterKind kind, Application application, Transition step, String office) {
        var lines = new ArrayList<>(decisions.asked(application, step));
        if (kind == LetterKind.HEARING_OPENED) {
            lines.addAll(hearing(application));
        } else {
            lines.addAll(decisions.decided(application, step, office));
            ground(application, step).ifPresent(lines::add);
        }
        if (application.getElsewhere() == null || kind == LetterKind.HEARING_OPENED) {
            lines.add(texts.get(kind.nextKey()));
        }
        lines.addAll(decisions.complaint(application));
        if (kind == LetterKind.REFUSED || kind == LetterKind.REFUSED_AT_CHECK) {
            lines.addAll(complaints.of(application));
        }
        lines.add(decisions.route(application));
        return lines;
    }

    /** The words of the ground of a refusal, as its edition has them. */
    private Optional<String> ground(Application application, Transition step) {
        return editions.of(application).content().grounds().stream()
                .filter(each -> each.source().equals(step.basis()))
                .map(each -> line("review.letter.ground", each.text().here()))
                .findFirst();
    }

    private List<String> hearing(Application application) {
        Hearings.Told told = hearings.told(application).orElseThrow();
        var lines = new ArrayList<String>();
        lines.add(line("review.hearing.law", law.of(told.law())));
        if (told.ground() != null) {
            lines.add(line(
                    "review.hearing.ground",
                    law.of(told.ground().source()) + ": " + told.ground().text().here()));
        }
        lines.add(line("review.hearing.reason", told.reason()));
        lines.add(line("review.hearing.until", format.date(told.objectUntil())));
        lines.add(line("review.hearing.from", format.date(told.from())));
        return lines;
    }

    private String line(String key, String value) {
        return texts.get(key) + ": " + value;
    }
}
