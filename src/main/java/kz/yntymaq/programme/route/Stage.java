package kz.yntymaq.programme.route;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.programme.content.StageEntry.Kind;
import kz.yntymaq.territory.Level;

/**
 * A stage at which an application stands.
 *
 * @param code names it in its edition
 * @param kind what is done there
 * @param level of the akimat that acts
 */
@Embeddable
public record Stage(
        @Column(name = "stage") String code,

        @Column(name = "stage_kind") @Enumerated(EnumType.STRING)
        Kind kind,

        @Column(name = "acting_level") @Enumerated(EnumType.STRING)
        Level level) {

    static Stage of(StageEntry entry) {
        return new Stage(entry.code(), entry.kind(), entry.level());
    }
}
