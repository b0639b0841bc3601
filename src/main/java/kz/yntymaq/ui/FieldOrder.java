package kz.yntymaq.ui;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.thymeleaf.spring6.util.DetailedError;

/**
 * The order in which a page asks its fields, for the list of errors above them.
 *
 * @param fields names of the form record's components
 */
record FieldOrder(List<String> fields) {

    static FieldOrder of(Class<?> form) {
        return new FieldOrder(
                form.isRecord()
                        ? Arrays.stream(form.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList()
                        : List.of());
    }

    /** The errors in the order of the fields; those of no field come first. */
    public List<DetailedError> sorted(List<DetailedError> errors) {
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> place(error.getFieldName())))
                .toList();
    }

    private int place(String field) {
        int end = field == null ? -1 : field.indexOf('[');
        return fields.indexOf(end < 0 ? field : field.substring(0, end));
    }
}
