package kz.yntymaq.application;

/**
 * The number of a sent application: {@code AA-2026-11-000123} – programme, year, the oblast's two
 * digits of КАТО, counter of that oblast and year without gaps.
 */
record ApplicationNumber(String programme, int year, String oblastCode, int counter) {

    /** The programme «Ауыл аманаты». */
    static final String AUYL_AMANATY = "AA";

    String written() {
        return "%s-%d-%s-%06d".formatted(programme, year, oblastCode.substring(0, 2), counter);
    }
}
