package kz.yntymaq.integrity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import kz.yntymaq.integrity.sign.Indicator;
import kz.yntymaq.integrity.sign.Judge;
import kz.yntymaq.integrity.sign.PopulationFacts;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.sign.breach.BreachIndicators;
import kz.yntymaq.integrity.sign.control.ControlIndicators;
import kz.yntymaq.integrity.sign.intermediary.IntermediaryIndicators;
import kz.yntymaq.integrity.threshold.Fence;
import kz.yntymaq.integrity.threshold.Thresholds;

/** All indicators, in the order of the catalogue: breaches, control, intermediary. */
public final class Indicators implements Assessment {

    private final List<Indicator> indicators;

    /** All of them. */
    public Indicators() {
        this(Stream.of(BreachIndicators.all(), ControlIndicators.all(), IntermediaryIndicators.all())
                .flatMap(List::stream)
                .toList());
    }

    private Indicators(List<Indicator> indicators) {
        this.indicators = indicators;
    }

    /** All but one, to measure what it is good for. */
    public Indicators without(String code) {
        return new Indicators(indicators.stream()
                .filter(one -> !one.sign().code().equals(code))
                .toList());
    }

    /** What each is called, about and compared with. */
    public List<Sign> signs() {
        return indicators.stream().map(Indicator::sign).toList();
    }

    @Override
    public Assessed of(Population population, Thresholds thresholds) {
        return of(PopulationFacts.of(population, thresholds));
    }

    /** Judges a population that is put in order already. */
    public Assessed of(PopulationFacts facts) {
        var cooperatives = new ArrayList<CooperativeFacts>(facts.cooperatives());
        var findings = new HashMap<String, List<Finding>>();
        cooperatives.forEach(one -> findings.put(one.id(), new ArrayList<>(indicators.size())));
        var fences = new ArrayList<Fence>();
        for (Indicator indicator : indicators) {
            var judge = new Judge(indicator, facts.thresholds());
            List<Finding> said = judge.of(cooperatives);
            for (int i = 0; i < said.size(); i++) {
                findings.computeIfAbsent(cooperatives.get(i).id(), id -> new ArrayList<>())
                        .add(said.get(i));
            }
            fences.addAll(judge.fences());
        }
        return new Assessed(findings, fences);
    }
}
