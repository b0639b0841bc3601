package kz.yntymaq.demo;

import java.nio.charset.StandardCharsets;

/** What the people of the demonstration attach. */
final class DemoPaper {

    private DemoPaper() {}

    /** The smallest PDF that readers open: one empty page. */
    static byte[] pdf() {
        return """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """.getBytes(StandardCharsets.US_ASCII);
    }
}
