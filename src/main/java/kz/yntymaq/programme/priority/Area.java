package kz.yntymaq.programme.priority;

import java.util.List;
import java.util.Optional;
import kz.yntymaq.territory.Territory;

/**
 * A rural okrug with its villages, or a settlement that lies in none: what one rural akimat answers for.
 *
 * @param districtCode district or city of oblast significance in which it lies
 * @param villages where the programme runs, small towns among them
 */
record Area(Territory place, String districtCode, List<Territory> villages) {

    public String code() {
        return place.getCode();
    }

    public String name() {
        return place.name();
    }

    List<String> villageCodes() {
        return villages.stream().map(Territory::getCode).toList();
    }

    Optional<Territory> village(String code) {
        return villages.stream().filter(each -> each.getCode().equals(code)).findFirst();
    }
}
