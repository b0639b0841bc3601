package kz.yntymaq.application.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.answer.AnswerKind;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.eligibility.Facts.OnRecord;
import kz.yntymaq.eligibility.Facts.Paper;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Role;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an office has on record stands in the fields that ask for it until they are answered; where something else was
 * answered, the page says what the record says, for it is the record that counts.
 */
@Component
class KnownRecords {

    private final ApplicationRules rules;
    private final Format format;
    private final Texts texts;

    KnownRecords(ApplicationRules rules, Format format, Texts texts) {
        this.rules = rules;
        this.format = format;
        this.texts = texts;
    }

    /** The fields of a draft with what is on record. @param filled what is stored, and what is known otherwise */
    KnownAnswers.Filled beside(Application application, KnownAnswers.Filled filled) {
        if (application.getState() != ApplicationState.DRAFT
                || filled.section().fields().stream().noneMatch(this::isOnRecord)) {
            return filled;
        }
        Map<String, OnRecord> recorded = rules.recorded(application);
        GivenAnswers given = application.getAnswers().given();
        GivenAnswers shown = filled.shown();
        var marks = new HashMap<>(filled.marks());
        for (Field field : filled.section().asked(given)) {
            OnRecord record = recorded.get(field.code());
            if (record == null) {
                continue;
            }
            String kept = record.answer();
            String answer = given.text(field.code());
            if (answer == null) {
                shown = shown.with(field.code(), kept);
                marks.put(field.code(), said("application.known.RECORD", record.paper()));
            } else if (!kept.equals(answer)) {
                marks.put(
                        field.code(),
                        said(
                                "application.known.RECORD.other",
                                record.paper(),
                                written(Objects.requireNonNull(field.question()), kept)));
            }
        }
        return new KnownAnswers.Filled(filled.section(), shown, marks);
    }

    /** The words of a mark, with the number and day of the paper where there is one. */
    private String said(String key, @Nullable Paper paper, Object... arguments) {
        String words = texts.get(key, arguments);
        return paper == null
                ? words
                : words + " " + texts.get("application.known.RECORD.paper", paper.number(), format.date(paper.day()));
    }

    private boolean isOnRecord(Field field) {
        Role role = field.role();
        return role != null && rules.mayRecord(role);
    }

    private String written(Question question, String kept) {
        return question.kind() == Question.Kind.DAY
                ? format.date(LocalDate.parse(kept))
                : texts.get(AnswerKind.YES.equals(kept) ? "page.yes" : "page.no");
    }
}
