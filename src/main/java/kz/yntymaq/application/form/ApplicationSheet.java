package kz.yntymaq.application.form;

import java.util.List;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.Section;
import org.springframework.stereotype.Component;

/** The order in which the content of an application is shown. Named {@code @applicationSheet} in templates. */
@Component("applicationSheet")
class ApplicationSheet {

    /** All sections, in order. */
    public List<Section> sections() {
        return List.of(Section.values());
    }

    /** The fields of a section, in order. */
    public List<Field> fields(Section section) {
        return Field.of(section);
    }
}
