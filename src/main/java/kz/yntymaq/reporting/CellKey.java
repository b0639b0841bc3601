package kz.yntymaq.reporting;

/**
 * Which figure: of what, when, where and what for.
 *
 * @param year 0 for all years together, and for a state of today
 * @param place "" for the country, the code of an oblast, or that of an oblast and of a district with a slash between
 * @param programme its code; "" for all
 * @param purpose what a loan is for, of {@link Measure#OPEN} the age of what is overdue; "" for all
 */
public record CellKey(Measure measure, int year, String place, String programme, String purpose) {

    /** The whole of a measure. */
    public static CellKey all(Measure measure) {
        return new CellKey(measure, 0, "", "", "");
    }

    public CellKey ofYear(int wanted) {
        return new CellKey(measure, wanted, place, programme, purpose);
    }

    public CellKey at(String wanted) {
        return new CellKey(measure, year, wanted, programme, purpose);
    }

    public CellKey ofProgramme(String wanted) {
        return new CellKey(measure, year, place, wanted, purpose);
    }

    public CellKey ofPurpose(String wanted) {
        return new CellKey(measure, year, place, programme, wanted);
    }

    /** Code of the oblast; "" for the country. */
    public String oblast() {
        int end = place.indexOf('/');
        return end < 0 ? place : place.substring(0, end);
    }

    /** Code of the district; "" for an oblast and for the country. */
    public String district() {
        int end = place.indexOf('/');
        return end < 0 ? "" : place.substring(end + 1);
    }

    /** 0 for the country, 1 for an oblast, 2 for a district. */
    int level() {
        if (place.isEmpty()) {
            return 0;
        }
        return place.indexOf('/') < 0 ? 1 : 2;
    }

    /** What kind of table it stands in: figures of one kind add up to those of another. */
    Shape shape() {
        return new Shape(year != 0, level(), !programme.isEmpty(), !purpose.isEmpty());
    }

    /** Which of the four are told apart. */
    record Shape(boolean year, int level, boolean programme, boolean purpose) {}
}
