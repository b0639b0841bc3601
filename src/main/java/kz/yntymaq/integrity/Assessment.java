package kz.yntymaq.integrity;

import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.threshold.Thresholds;

/** Judges a population by every indicator; a pure function of both arguments. */
public interface Assessment {

    Assessed of(Population population, Thresholds thresholds);
}
