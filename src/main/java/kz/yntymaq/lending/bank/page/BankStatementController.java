package kz.yntymaq.lending.bank.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.PersonNames;
import kz.yntymaq.lending.bank.BankColumn;
import kz.yntymaq.lending.bank.BankLine;
import kz.yntymaq.lending.bank.BankStatement;
import kz.yntymaq.lending.bank.BankStatements;
import kz.yntymaq.lending.bank.LineState;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.sheet.HeadedTable;
import kz.yntymaq.ui.sheet.LinePage;
import kz.yntymaq.ui.sheet.TableTransfer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** An officer gives a statement of the bank, sees what each of its lines is, and has its payments recorded. */
@Controller
class BankStatementController {

    private static final String LIST = "/office/loans/bank";
    private static final String ONE = LIST + "/{statement}";

    private final BankStatements statements;
    private final ExampleTable example;
    private final PersonNames names;
    private final Forms forms;

    BankStatementController(BankStatements statements, ExampleTable example, PersonNames names, Forms forms) {
        this.statements = statements;
        this.example = example;
        this.names = names;
        this.forms = forms;
    }

    @GetMapping(LIST)
    String page(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        KeyPage<BankStatement> page = statements.list(actor, after);
        model.addAttribute("statements", page.rows());
        model.addAttribute("next", page.next());
        model.addAttribute("first", after == null);
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("largest", HeadedTable.LARGEST);
        model.addAttribute("most", HeadedTable.MOST_ROWS);
        model.addAttribute("kept", BankStatements.KEPT_DAYS);
        model.addAttribute("keptPayer", BankStatements.PAYER_DAYS);
        model.addAttribute("columns", BankColumn.values());
        return "bank/list";
    }

    @PostMapping(LIST)
    String give(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file) {
        return forms.press()
                .atField("file")
                .get(() -> statements.give(actor, TableTransfer.name(file), TableTransfer.content(file)))
                .telling("before", given -> given.before() ? Boolean.TRUE : null)
                .to(given -> one(given.statement()));
    }

    @GetMapping(LIST + "/example.csv")
    ResponseEntity<byte[]> example(Actor actor) {
        statements.requireOfficer(actor);
        return TableTransfer.text("bank", example.written());
    }

    @GetMapping(ONE)
    String see(
            Actor actor,
            @PathVariable UUID statement,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        BankStatement seen = statements.see(actor, statement);
        LineState only = Arrays.stream(LineState.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(state))
                .findFirst()
                .orElse(null);
        model.addAttribute("seen", seen);
        model.addAttribute("states", LineState.values());
        model.addAttribute("state", only);
        model.addAttribute("shown", shown(actor, statement, only, after));
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("givenBy", name(seen.given().by()));
        BankStatement.Act confirmed = seen.confirmed();
        model.addAttribute("confirmedBy", confirmed == null ? null : name(confirmed.by()));
        return "bank/statement";
    }

    private LinePage<BankLine> shown(Actor actor, UUID statement, @Nullable LineState only, @Nullable String after) {
        int from = LinePage.from(after);
        return LinePage.cut(statements.lines(actor, statement, only, from, LinePage.ASK), BankLine::line, from);
    }

    private String name(UUID account) {
        return names.nameOf(account).orElse("–");
    }

    @PostMapping(ONE)
    String record(Actor actor, @PathVariable UUID statement) {
        return forms.press()
                .get(() -> statements.record(actor, statement))
                .done(left -> left == 0 ? "bank.done" : "bank.done.more")
                .to(one(statement));
    }

    private static String one(UUID statement) {
        return LIST + "/" + statement;
    }
}
