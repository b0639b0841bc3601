package kz.yntymaq.support;

import java.util.List;
import kz.yntymaq.programme.content.StageEntry.Kind;
import kz.yntymaq.programme.route.Stage;
import kz.yntymaq.territory.Level;

/** The stages of «Ауыл аманаты». */
public final class Stages {

    public static final Stage DOCUMENT_CHECK = new Stage("DOCUMENT_CHECK", Kind.CHECK, Level.DISTRICT);
    public static final Stage CONCLUSION = new Stage("CONCLUSION", Kind.OPINION, Level.DISTRICT);
    public static final Stage DECISION = new Stage("DECISION", Kind.DECISION, Level.OBLAST);

    public static final List<Stage> ALL = List.of(DOCUMENT_CHECK, CONCLUSION, DECISION);

    private Stages() {}
}
