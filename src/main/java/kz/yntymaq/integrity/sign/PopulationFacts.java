package kz.yntymaq.integrity.sign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.threshold.Thresholds;
import org.jspecify.annotations.Nullable;

/** A population put in order once: each co-operative's own facts, and what only all of them together tell. */
public final class PopulationFacts {

    private final LocalDate on;
    private final Thresholds thresholds;
    private final Contacts contacts;
    private final Map<String, CooperativeFacts> cooperatives = new LinkedHashMap<>();
    private final Prices prices;
    private final Ties ties;
    private final Habits habits;

    private PopulationFacts(Population population, Thresholds thresholds) {
        this.on = population.on();
        this.thresholds = thresholds;
        this.contacts = new Contacts(
                population.people(),
                population.kin(),
                thresholds.of("household.most").intValue());
        Map<String, Rows> rows = Rows.of(population);
        for (Population.Cooperative one : population.cooperatives()) {
            Rows own = rows.get(one.id());
            if (own != null) {
                cooperatives.put(one.id(), new CooperativeFacts(this, one, own));
            }
        }
        var all = new ArrayList<>(cooperatives.values());
        this.prices = new Prices(all, thresholds.of("prices.least").intValue());
        this.ties = new Ties(all, contacts);
        this.habits = new Habits(all);
    }

    /** Puts a population in order. */
    public static PopulationFacts of(Population population, Thresholds thresholds) {
        return new PopulationFacts(population, thresholds);
    }

    public LocalDate on() {
        return on;
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    double threshold(String code) {
        return thresholds.of(code).doubleValue();
    }

    /** All co-operatives, in the order of the population. */
    public Collection<CooperativeFacts> cooperatives() {
        return cooperatives.values();
    }

    /** A co-operative; null for an identifier that the population does not have. */
    public @Nullable CooperativeFacts cooperative(String id) {
        return cooperatives.get(id);
    }

    public Contacts contacts() {
        return contacts;
    }

    /** Usual prices. */
    public Prices prices() {
        return prices;
    }

    /** What co-operatives have in common. */
    public Ties ties() {
        return ties;
    }

    /** What most of them write down. */
    public Habits habits() {
        return habits;
    }
}
