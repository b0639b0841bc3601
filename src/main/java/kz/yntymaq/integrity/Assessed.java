package kz.yntymaq.integrity;

import java.util.List;
import java.util.Map;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.threshold.Fence;

/**
 * A population, judged.
 *
 * @param findings by co-operative, for each one finding an indicator, in the order of the catalogue
 * @param fences of comparable co-operatives that were used
 */
public record Assessed(Map<String, List<Finding>> findings, List<Fence> fences) {

    public Assessed {
        findings = Map.copyOf(findings);
        fences = List.copyOf(fences);
    }
}
