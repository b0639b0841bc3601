package kz.yntymaq.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What the district akimat concludes.
 *
 * @param supports whether the akimat supports the project
 * @param words why
 * @param by who wrote it, and so does not decide
 */
@Embeddable
record Conclusion(
        @Column(name = "conclusion_supports") Boolean supports,
        @Column(name = "conclusion") String words,
        @Column(name = "concluded_by") UUID by) {}
