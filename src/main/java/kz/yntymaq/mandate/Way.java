package kz.yntymaq.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The way by which a member of a co-operative comes to a mandate: through the co-operative's, named by who chaired it then.
 *
 * @param through the mandate of the co-operative
 * @param named the member
 * @param by the chair
 */
@Embeddable
public record Way(
        @Column(name = "through_id") UUID through,
        @Column(name = "named_id") UUID named,
        @Column(name = "named_by") UUID by) {

    /**
     * Of mandates {@code m}: whether it stands, for all that co-operatives that help have to do with it. A co-operative helps while it is
     * active and is not to end; a member while they are one, the co-operative's own mandate stands, and it is chaired by who named them.
     */
    static final String STANDS = """
            ((m.helper_cooperative_id is null
              or exists (select from cooperative_v hc
                          where hc.id = m.helper_cooperative_id and hc.state = 'ACTIVE'
                            and not exists (select from closing_ending_v e where e.cooperative_id = hc.id)))
             and (m.through_id is null
              or exists (select from mandate t
                           join cooperative_v hc on hc.id = t.helper_cooperative_id and hc.state = 'ACTIVE'
                           join cooperative_member_v x on x.cooperative_id = hc.id and x.account_id = m.named_id
                          where t.id = m.through_id and t.state = 'ACTIVE' and hc.chair_id = m.named_by
                            and not exists (select from closing_ending_v e where e.cooperative_id = hc.id))))""";
}
