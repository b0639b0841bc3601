package kz.yntymaq.kernel;

/** A rule refuses what was typed into one field of a form; shown by that field. */
public class FieldViolationException extends RuleViolationException {

    private final String field;

    /** @param field component of the form's record */
    public FieldViolationException(String field, String key, Object... arguments) {
        super(key, arguments);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
