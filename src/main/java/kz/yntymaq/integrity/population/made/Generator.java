package kz.yntymaq.integrity.population.made;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kz.yntymaq.integrity.fact.Population;

/** Makes a population from a seed: the same seed and size give the same rows. */
public final class Generator {

    /** The day up to which everything is made. */
    public static final LocalDate ON = LocalDate.of(2026, 10, 31);

    private static final double REAL = 0.7;

    private final long seed;

    public Generator(long seed) {
        this.seed = seed;
    }

    /** A population of a size: seven of ten are real, all kinds equally often. */
    public Population population(int size) {
        var chance = new Chance(new SplittableRandom(seed));
        var draft = new Draft();
        while (draft.cooperatives.size() < size) {
            var making = new ArrayList<Plan>();
            if (chance.yes(REAL)) {
                making.add(RealKinds.of(chance.pick(RealKinds.KINDS), chance.split(), ON));
            } else {
                String kind = chance.pick(FalseKinds.KINDS);
                // what is split makes three on average: as many co-operatives as of another kind
                if (!kind.equals("split") || chance.yes(1.0 / 3)) {
                    making.addAll(FalseKinds.of(kind, chance.split(), ON));
                }
            }
            List<Plan> fitting = making.subList(0, Math.min(making.size(), size - draft.cooperatives.size()));
            var together = new Making(draft, chance.split(), ON);
            fitting.forEach(together::make);
        }
        return draft.population(ON);
    }
}
