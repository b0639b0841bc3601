package kz.yntymaq.reporting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which part of the account is looked at. All in it is known; what was unknown in the address is told beside it.
 *
 * @param year 0 for all years
 * @param oblast code; "" for the country
 * @param district code; "" for the oblast
 * @param programme code; "" for all
 * @param purpose code; "" for all
 * @param by what the table beneath the line of money is split by
 * @param notes message keys of what the page could not do as asked
 */
record Asked(int year, String oblast, String district, String programme, String purpose, By by, List<String> notes) {

    /** What a table may be split by. */
    enum By {
        PLACE,
        YEAR,
        PROGRAMME,
        PURPOSE;

        public String key() {
            return "statistics.by." + name();
        }
    }

    /** Whether nothing is left out. */
    public boolean isWhole() {
        return year == 0 && oblast.isEmpty() && programme.isEmpty() && purpose.isEmpty();
    }

    String place() {
        return district.isEmpty() ? oblast : oblast + "/" + district;
    }

    CellKey key(Measure measure) {
        return new CellKey(measure, measure.isState() ? 0 : year, place(), programme, purpose);
    }

    /** By what it may be split: districts are told neither by programme nor by purpose, and these two not by each other. */
    List<By> splits() {
        boolean themed = !programme.isEmpty() || !purpose.isEmpty();
        return Stream.of(By.values())
                .filter(split -> switch (split) {
                    case PLACE -> district.isEmpty() && (oblast.isEmpty() || !themed);
                    case YEAR -> year == 0;
                    case PROGRAMME, PURPOSE -> district.isEmpty() && !themed;
                })
                .toList();
    }

    Asked by(By wanted) {
        return new Asked(year, oblast, district, programme, purpose, wanted, notes);
    }

    Asked ofYear(int wanted) {
        return new Asked(wanted, oblast, district, programme, purpose, by, notes);
    }

    Asked at(String wantedOblast, String wantedDistrict) {
        return new Asked(year, wantedOblast, wantedDistrict, programme, purpose, by, notes);
    }

    Asked of(String wantedProgramme, String wantedPurpose) {
        return new Asked(year, oblast, district, wantedProgramme, wantedPurpose, by, notes);
    }

    /** Its address. All values are codes, which need no encoding. */
    String address() {
        String query = Stream.of(
                        year == 0 ? "" : "year=" + year,
                        oblast.isEmpty() ? "" : "oblast=" + oblast,
                        district.isEmpty() ? "" : "district=" + district,
                        programme.isEmpty() ? "" : "programme=" + programme,
                        purpose.isEmpty() ? "" : "purpose=" + purpose,
                        by == By.PLACE ? "" : "by=" + by.name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return StatisticsController.PAGE + (query.isEmpty() ? "" : "?" + query);
    }
}
