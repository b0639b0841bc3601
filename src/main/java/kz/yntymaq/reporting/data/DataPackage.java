package kz.yntymaq.reporting.data;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.reporting.Measure;
import kz.yntymaq.reporting.Origin;
import kz.yntymaq.ui.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Describes the open data for programs: as a Frictionless data package, and as a dataset of DCAT. */
@Component
class DataPackage {

    private static final String NAME = "yntymaq-statistics";
    private static final String DEMONSTRATION = "statistics.demonstration";

    private final Texts texts;
    private final JsonMapper json;
    private final String licence;

    DataPackage(Texts texts, JsonMapper json, @Value("${yntymaq.open-data.licence}") String licence) {
        this.texts = texts;
        this.json = json;
        this.licence = licence;
    }

    /** SPDX name of the licence. */
    String licence() {
        return licence;
    }

    /** Address of the licence's words. */
    String licenceAddress() {
        return "https://spdx.org/licenses/" + licence + ".html";
    }

    byte[] written(String version, Instant asOf, Origin origin, List<Versions.Kept> files) {
        var found = new LinkedHashMap<String, Object>();
        found.put("profile", "tabular-data-package");
        found.put("name", NAME);
        found.put("title", texts.in(Language.EN, "statistics.title"));
        found.put("titles", inEach("statistics.title"));
        found.put("description", inEach(origin == Origin.REAL ? "statistics.lead" : DEMONSTRATION));
        found.put("demonstration", origin != Origin.REAL);
        found.put("version", version);
        found.put("created", asOf.toString());
        found.put("licenses", List.of(Map.of("name", licence, "path", licenceAddress())));
        found.put("measures", measures());
        found.put(
                "resources",
                files.stream()
                        .filter(file -> !file.name().equals(DataFile.PACKAGE.written()))
                        .map(this::resource)
                        .toList());
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(found);
    }

    private Map<String, Object> resource(Versions.Kept kept) {
        DataFile file = DataFile.named(kept.name()).orElseThrow();
        var found = new LinkedHashMap<String, Object>();
        found.put("name", "statistics-" + file.format());
        found.put("path", kept.name());
        found.put("format", file.format());
        found.put("mediatype", file.type().replaceFirst(";.*", ""));
        found.put("bytes", kept.bytes());
        found.put("hash", "sha256:" + kept.sha256());
        if (file == DataFile.CSV) {
            found.put("profile", "tabular-data-resource");
            found.put("encoding", "utf-8");
            found.put("dialect", Map.of("delimiter", ",", "lineTerminator", "\r\n", "header", true));
        }
        found.put("schema", schema());
        return found;
    }

    private Map<String, Object> schema() {
        return Map.of(
                "fields",
                Arrays.stream(Column.values()).map(this::field).toList(),
                "primaryKey",
                Column.primaryKey(),
                "missingValues",
                List.of(""));
    }

    private Map<String, Object> field(Column column) {
        var found = new LinkedHashMap<String, Object>();
        found.put("name", column.written());
        found.put("type", column.type().written());
        found.put("description", texts.in(Language.EN, column.key()));
        found.put("descriptions", inEach(column.key()));
        if (column == Column.MEASURE) {
            found.put(
                    "constraints",
                    Map.of(
                            "required",
                            true,
                            "enum",
                            Arrays.stream(Measure.values()).map(Enum::name).toList()));
        }
        return found;
    }

    private List<Map<String, Object>> measures() {
        return Arrays.stream(Measure.values())
                .map(measure -> {
                    var found = new LinkedHashMap<String, Object>();
                    found.put("name", measure.name());
                    found.put("titles", inEach(measure.key()));
                    found.put("descriptions", inEach(measure.key() + ".what"));
                    return (Map<String, Object>) found;
                })
                .toList();
    }

    private Map<String, String> inEach(String key) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(
                        Language::code,
                        language -> texts.in(language, key),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    /**
     * The dataset as JSON-LD, to stand in a page: nothing in it ends a script.
     *
     * @param address of the portal, without a slash at its end
     */
    String catalogued(String address, List<Versions.Version> versions) {
        String page = address + OpenDataController.PAGE;
        var found = new LinkedHashMap<String, Object>();
        found.put("@context", Map.of("dcat", "http://www.w3.org/ns/dcat#", "dct", "http://purl.org/dc/terms/"));
        found.put("@type", "dcat:Dataset");
        found.put("@id", page);
        found.put("dct:title", tagged("statistics.title"));
        found.put("dct:description", tagged("statistics.lead"));
        found.put("dct:license", Map.of("@id", licenceAddress()));
        found.put("dcat:landingPage", Map.of("@id", page));
        versions.stream().findFirst().ifPresent(latest -> {
            found.put("dct:modified", latest.asOf().toString());
            found.put(
                    "dcat:distribution",
                    latest.files().stream()
                            .map(file -> distribution(page + "/" + latest.name() + "/", file))
                            .toList());
        });
        return json.writeValueAsString(found).replace("<", "\\u003c");
    }

    private static Map<String, Object> distribution(String folder, Versions.Kept file) {
        return Map.of(
                "@type",
                "dcat:Distribution",
                "dcat:downloadURL",
                Map.of("@id", folder + file.name()),
                "dcat:mediaType",
                DataFile.named(file.name()).map(DataFile::type).orElseThrow().replaceFirst(";.*", ""),
                "dcat:byteSize",
                file.bytes());
    }

    private List<Map<String, String>> tagged(String key) {
        return Arrays.stream(Language.values())
                .map(language -> Map.of("@language", language.code(), "@value", texts.in(language, key)))
                .toList();
    }
}
