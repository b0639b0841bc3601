package kz.yntymaq.reporting.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.reporting.Figures;
import kz.yntymaq.reporting.Measure;
import kz.yntymaq.ui.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** Open data of the public account, for everyone: the dictionary, and files at addresses that stay. */
@Controller
class OpenDataController {

    static final String PAGE = "/open-data";

    private static final String ALWAYS = "public, max-age=31536000, immutable";
    /** Versions whose files are listed; of older ones the page names the description. */
    private static final int SHOWN = 4;

    private static final String ASK = "public, no-cache";

    private final Versions versions;
    private final DataPackage packages;
    private final Figures figures;
    private final PublicAddress address;

    OpenDataController(Versions versions, DataPackage packages, Figures figures, PublicAddress address) {
        this.versions = versions;
        this.packages = packages;
        this.figures = figures;
        this.address = address;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        List<Versions.Version> newest = versions.newest(SHOWN);
        model.addAttribute("versions", newest);
        model.addAttribute("older", versions.olderThan(newest));
        model.addAttribute("state", figures.state());
        model.addAttribute("columns", Column.values());
        model.addAttribute("measures", Measure.values());
        model.addAttribute("licence", packages.licence());
        model.addAttribute("licenceAddress", packages.licenceAddress());
        model.addAttribute("catalogue", packages.catalogued(address.known().orElse(""), newest));
        return "reporting/open-data";
    }

    /** Where programs look for it. */
    @GetMapping(PAGE + "/datapackage.json")
    String latest() {
        return "redirect:" + PAGE + "/" + Versions.LATEST + "/datapackage.json";
    }

    /** A file, given on in parts; one that a browser has already is not sent again. */
    @GetMapping(PAGE + "/{version:latest|\\d{4}-\\d{2}-\\d{2}}/{file:[a-z.]{1,40}}")
    void file(
            @PathVariable String version,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DataFile wanted = DataFile.named(file).orElseThrow(NotFoundException::new);
        Versions.Kept kept = versions.find(version, wanted).orElseThrow(NotFoundException::new);
        response.setHeader(HttpHeaders.CACHE_CONTROL, version.equals(Versions.LATEST) ? ASK : ALWAYS);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        if (new ServletWebRequest(request, response).checkNotModified("\"" + kept.sha256() + "\"")) {
            return;
        }
        response.setContentType(wanted.type());
        response.setContentLengthLong(kept.bytes());
        int part = 0;
        for (Optional<byte[]> content = versions.part(version, wanted, part);
                content.isPresent();
                content = versions.part(version, wanted, ++part)) {
            response.getOutputStream().write(content.get());
        }
    }
}
