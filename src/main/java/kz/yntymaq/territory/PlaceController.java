package kz.yntymaq.territory;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Villages by part of their name, for the field that the script completes. */
@RestController
class PlaceController {

    private final Territories territories;

    PlaceController(Territories territories) {
        this.territories = territories;
    }

    record Found(String code, String name) {}

    @GetMapping("/places")
    List<Found> places(
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "village") String field) {
        return territories.search(words, PlaceField.of(field)).places().stream()
                .map(place -> new Found(place.code(), place.written()))
                .toList();
    }
}
