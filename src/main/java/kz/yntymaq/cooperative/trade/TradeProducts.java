package kz.yntymaq.cooperative.trade;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The short list of what a co-operative trades, kept by its chair. */
@Service
@Transactional
public class TradeProducts {

    private static final int MOST = 200;

    private final TradeBooks books;
    private final JdbcClient jdbc;
    private final OnceOnly once;
    private final AuditLog audit;

    TradeProducts(TradeBooks books, JdbcClient jdbc, OnceOnly once, AuditLog audit) {
        this.books = books;
        this.jdbc = jdbc;
        this.once = once;
        this.audit = audit;
    }

    /**
     * Adds a product; one that is there stays, one that was dropped comes back.
     *
     * @param name in the co-operative's words
     * @return its id
     */
    public UUID add(Actor chair, UUID cooperativeId, String name, TradeUnit unit, UUID key) {
        books.ofChair(chair, cooperativeId);
        return UUID.fromString(once.run(
                Press.of(key, chair.accountId(), "trade.product-added", cooperativeId, name, unit), () -> {
                    books.hold(cooperativeId);
                    if (all(cooperativeId).size() >= MOST) {
                        throw new RuleViolationException("trade.refused.products", MOST);
                    }
                    UUID id = jdbc.sql("""
                            insert into trade_product (id, cooperative_id, name, unit) values (?, ?, ?, ?)
                            on conflict (cooperative_id, lower(name), unit) do update set dropped = false returning id""")
                            .params(UUID.randomUUID(), cooperativeId, name, unit.name())
                            .query(UUID.class)
                            .single();
                    audit.note(chair.accountId(), "trade.product-added", id, null);
                    return id.toString();
                }));
    }

    /** Nothing more is recorded of a product; what was recorded stays. A second time does nothing. */
    public void drop(Actor chair, UUID cooperativeId, UUID id) {
        books.ofChair(chair, cooperativeId);
        TradeProduct product = find(cooperativeId, id).orElseThrow(NotFoundException::new);
        if (!product.dropped()) {
            jdbc.sql("update trade_product set dropped = true where id = ?")
                    .param(id)
                    .update();
            audit.note(chair.accountId(), "trade.product-dropped", id, null);
        }
    }

    /** All of them, those that were dropped too, by name. */
    List<TradeProduct> all(UUID cooperativeId) {
        return read("where cooperative_id = :cooperative order by dropped, lower(name), unit", cooperativeId, null);
    }

    Optional<TradeProduct> find(UUID cooperativeId, UUID id) {
        return read("where cooperative_id = :cooperative and id = :id", cooperativeId, id).stream()
                .findFirst();
    }

    private List<TradeProduct> read(String which, UUID cooperativeId, @Nullable UUID id) {
        JdbcClient.StatementSpec asked = jdbc.sql("select id, name, unit, dropped from trade_product " + which)
                .param("cooperative", cooperativeId);
        return (id == null ? asked : asked.param("id", id))
                .query((row, n) -> new TradeProduct(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        TradeUnit.valueOf(row.getString("unit")),
                        row.getBoolean("dropped")))
                .list();
    }
}
