package kz.yntymaq.integrity;

import java.util.List;
import java.util.Map;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.finding.Finding;

/** Judges a population by every indicator; a pure function of population and thresholds. */
public interface Assessment {

    /** Findings by co-operative, for each one finding an indicator, in the order of the catalogue. */
    Map<String, List<Finding>> of(Population population);
}
