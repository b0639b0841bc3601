package kz.yntymaq.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The number of a sent application and its place in the oblast's queue of the year.
 *
 * @param written {@code AA-2026-11-000123}: programme, year, the oblast's two digits of КАТО, place
 * @param place counter of that oblast and year without gaps; earlier submissions have smaller ones
 */
@Embeddable
public record ApplicationNumber(
        @Column(name = "number") String written,
        @Column(name = "queue_year") Integer year,
        @Column(name = "queue_place") Integer place) {

    public static ApplicationNumber of(String programme, int year, String oblastCode, int place) {
        return new ApplicationNumber(
                "%s-%d-%s-%06d".formatted(programme, year, oblastCode.substring(0, 2), place), year, place);
    }
}
