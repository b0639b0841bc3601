package kz.yntymaq.territory;

import kz.yntymaq.ui.PlaceNames;
import org.springframework.stereotype.Component;

/** Writes places for recorded values. */
@Component
class TerritoryNames implements PlaceNames {

    private final Territories territories;

    TerritoryNames(Territories territories) {
        this.territories = territories;
    }

    @Override
    public String written(String code) {
        return territories.findPlace(code).map(Territories.Place::written).orElse(code);
    }
}
