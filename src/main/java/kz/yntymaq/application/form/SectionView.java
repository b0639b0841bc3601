package kz.yntymaq.application.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Correction;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.eligibility.ApplicationRules;
import kz.yntymaq.eligibility.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a section shows beside its form. Fields go by name, as templates write them.
 *
 * @param asked the open corrections by field
 * @param broken the rules that the answers of this section go against
 */
record SectionView(
        Application application,
        Section section,
        FieldValues values,
        Map<Field, Correction> asked,
        List<Finding> broken) {

    public UUID id() {
        return application.getId();
    }

    public int version() {
        return application.getVersion();
    }

    public int position() {
        return section.ordinal() + 1;
    }

    public int sections() {
        return Section.values().length;
    }

    /** Address of the task list. */
    public String home() {
        return "/cabinet/applications/" + id();
    }

    /** Address of this page. */
    public String path() {
        return home() + "/" + section.path();
    }

    /** Whether only what was asked for may change. */
    public boolean correcting() {
        return application.getState() == ApplicationState.CORRECTION_ASKED;
    }

    /** What the section asks for, in order. */
    public List<Field> fields() {
        return Field.of(section);
    }

    public boolean mayEdit(String field) {
        return application.mayEdit(Field.valueOf(field));
    }

    public String value(String field) {
        return values.of(Field.valueOf(field));
    }

    public String label(String field) {
        return Field.valueOf(field).key();
    }

    /** The correction that is asked for of a field, null when none is. */
    public @Nullable Correction askedOf(String field) {
        return asked.get(Field.valueOf(field));
    }

    /** The rules that the value of a field goes against. */
    public List<Finding> brokenBy(String field) {
        return broken.stream()
                .filter(finding -> ApplicationRules.field(finding) == Field.valueOf(field))
                .toList();
    }

    /** What the page warns of, so that a press after it can tell whether something else is wrong now. */
    public String warned() {
        return SectionPages.written(broken);
    }

    /** Whether anything of this section may change. */
    public boolean anyEditable() {
        return Field.of(section).stream().anyMatch(application::mayEdit);
    }
}
