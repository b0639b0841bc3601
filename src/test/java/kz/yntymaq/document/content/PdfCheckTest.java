package kz.yntymaq.document.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import kz.yntymaq.kernel.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfCheckTest {

    private static final String SCRIPT = "9 0 <</S/JavaScript/JS(app.alert(1))>>";
    private static final String PACKED = deflated(SCRIPT);
    private static final String PAGES = """
            %PDF-1.7
            1 0 obj
            <</Type/Catalog/Pages 2 0 R/OpenAction 9 0 R>>
            endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
            """;
    private static final String END = "\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    private static final String OBJECTS = "/Type/ObjStm/N 1/First 4";

    static Stream<Arguments> scripts_in_object_streams() {
        return Stream.of(
                arguments("plainly packed", packed(OBJECTS + "/Filter/FlateDecode")),
                arguments("without a type", packed("/N 1/First 4/Filter/FlateDecode")),
                arguments("with the word obj in a string", packed(OBJECTS + "/X(obj)/Filter/FlateDecode")),
                arguments("with the word stream in a string", packed(OBJECTS + "/X(stream)/Filter/FlateDecode")),
                arguments("with a dictionary in it", packed(OBJECTS + "/X<</Y 1>>/Filter/FlateDecode")),
                arguments("with a comment in it", packed(OBJECTS + "%>>stream\n/Filter/FlateDecode")),
                arguments("behind a long string", packed(OBJECTS + "/X(" + "a".repeat(5000) + ")/Filter/FlateDecode")),
                arguments("with escaped names", packed("/#4e 1/#46irst 4/F#69lter/Fl#61teDecode")),
                arguments("in an array of one", packed(OBJECTS + "/Filter [ /FlateDecode ]")),
                arguments("by its short name", packed(OBJECTS + "/Filter/Fl")),
                arguments("with the filter first", packed("/Filter/FlateDecode/First 4/N 1")),
                arguments(
                        "begun by a glued word", packed(OBJECTS + "/Filter/Fl").replace("8 0 obj", "8 0obj")),
                arguments("not packed", stream(OBJECTS, SCRIPT)),
                arguments("with an escaped word", stream(OBJECTS, "9 0 <</S/J#61vaScript>>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts_in_object_streams")
    void a_script_in_an_object_stream_is_found(String what, String object) {
        refuses("error.file.script", PAGES + object + END);
    }

    static Stream<Arguments> object_streams_that_leave_a_doubt() {
        return Stream.of(
                arguments("a filter elsewhere", "7 0 obj/FlateDecode endobj\n" + packed(OBJECTS + "/Filter 7 0 R")),
                arguments("two filters", stream(OBJECTS + "/Filter[/FlateDecode/FlateDecode]", deflated(PACKED))),
                arguments("a second key", packed(OBJECTS + "/Filter/FlateDecode/Filter/ASCIIHexDecode")),
                arguments("a key of its short form", packed(OBJECTS + "/F/FlateDecode")),
                arguments("hexadecimal digits", stream(OBJECTS + "/Filter/ASCIIHexDecode", "39203020")),
                arguments("encryption", packed(OBJECTS + "/Filter[/Crypt/FlateDecode]")),
                arguments("a predictor", packed(OBJECTS + "/Filter/FlateDecode/DecodeParms<</Predictor 12>>")),
                arguments("data that are cut", stream(OBJECTS + "/Filter/FlateDecode", PACKED.substring(0, 20))),
                arguments("a huge dictionary", packed(OBJECTS + "/X[" + "1 ".repeat(300) + "]/Filter/FlateDecode")),
                arguments("no end", "8 0 obj<<" + OBJECTS + "/Filter/FlateDecode>>stream\n" + PACKED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("object_streams_that_leave_a_doubt")
    void an_object_stream_that_cannot_be_read_for_certain_is_refused(String what, String object) {
        refuses("error.file.broken", PAGES + object + END);
    }

    static Stream<Arguments> hidden_objects() {
        String hidden = packed(OBJECTS + "/Filter/FlateDecode");
        return Stream.of(
                arguments("a string", "7 0 obj<</X(" + hidden + ")>>endobj"),
                arguments("a string that never ends", "7 0 obj<</X(\\)>>endobj\n" + hidden),
                arguments("a hexadecimal string", "7 0 obj<</X<" + hidden.replace(">>", "> >") + ">>>endobj"),
                arguments("a comment", "% 8 0 obj<</N 1/First 4>>stream"),
                arguments("the data of a stream", stream("", hidden)),
                arguments("a comment within", "7 0 obj<</X(8 0 obj%\n<</N 1/First 4>>stream)>>endobj"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hidden_objects")
    void an_object_that_begins_where_no_reader_should_look_is_refused(String what, String object) {
        refuses("error.file.broken", PAGES + object + END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/S/SubmitForm/F<</FS/URL/F(http://evil.example/)>>",
                "/S/ImportData/F(x)",
                "/S/GoToE/F(x)",
                "/S/GoToR/F(\\\\\\\\host\\\\x.pdf)",
                "/S/Launch/F(a.exe)",
                "/S/Rendition/JS(x)",
                "/S/Movie",
                "/S/Sound",
                "/Subtype/RichMedia",
                "/S/RichMediaExecute",
                "/OnInstantiate 8 0 R",
                "/XFA[]",
                "/AA<</O<</S/URI/URI(http://evil.example/)>>>>",
                "/OpenAction<</S/URI/URI(http://evil.example/)>>",
                "/OpenAction[<</S/URI/URI(http://evil.example/)>>]",
                "/S/#4aavaScript",
                "/S /#4a#61#76#61#53#63#72#69#70#74"
            })
    void an_action_that_reaches_out_or_runs_is_refused_packed_or_not(String action) {
        refuses("error.file.script", PAGES + "9 0 obj<<" + action + ">>endobj" + END);
        String object = stream(OBJECTS + "/Filter/FlateDecode", deflated("9 0 <<" + action + ">>"));
        refuses("error.file.script", PAGES + object + END);
    }

    @Test
    void a_file_that_opens_at_a_place_and_has_links_passes_packed_too() {
        for (String place : List.of("[3 0 R/Fit]", "<</S/GoTo/D[3 0 R/Fit]>>", " 8 0 R")) {
            String objects = "9 0 <</OpenAction" + place + "/A<</S/URI/URI(https://gov.kz/)>>>>";
            String object = stream(OBJECTS + "/Filter/FlateDecode", deflated(objects));
            assertThatCode(() -> PdfCheck.check((PAGES + object + END).getBytes(ISO_8859_1)))
                    .as(place)
                    .doesNotThrowAnyException();
        }
    }

    static Stream<Arguments> pdfs_of_usual_writers() {
        String binary = noise(300_000);
        return Stream.of(
                arguments(
                        "object streams and a cross-reference with a predictor",
                        """
                        %PDF-1.6
                        %\u00e4\u00fc(\u00f6\u00df
                        5 0 obj
                        <</Length 6 0 R/Filter/FlateDecode>>
                        stream
                        """ + deflated("BT /F1 12 Tf (a \\) b) Tj ET") + """

                        endstream
                        endobj
                        6 0 obj
                        34
                        endobj
                        7 0 obj
                        <</Type/ObjStm/N 3/First 15/Length 99
                        /Filter/FlateDecode>>
                        stream
                        """
                                + deflated("1 0 2 40 3 90 <</Type/Catalog/Pages 2 0 R>> <</Type/Pages>> <</Type/Page>>")
                                + """

                        endstream
                        endobj
                        8 0 obj
                        <</Type/XRef/Size 9/W[1 2 1]/Root 1 0 R/Info 4 0 R/ID[<0A1B><0A1B>]/Length 30
                        /DecodeParms<</Columns 4/Predictor 12>>/Filter/FlateDecode>>
                        stream
                        """ + deflated(noise(30)) + "\nendstream\nendobj\nstartxref\n9\n%%EOF\n"),
                arguments("linearised, with lines of one carriage return", linearised()),
                arguments(
                        "an old form with a table, links, titles and a picture",
                        PAGES.replace("/OpenAction 9 0 R", "/OpenAction[3 0 R/Fit]")
                                + "4 0 obj<</Title(First (of \\(all\\) \\) obj))/Author<FEFF0041>>>endobj\n"
                                + "5 0 obj<</Subtype/Link/A<</S/URI/URI(https://gov.kz/)>>>>endobj % a note (\n"
                                + stream("/Subtype/Image/Filter/DCTDecode", binary)
                                + "xref\n0 2\n0000000000 65535 f \n0000000010 00000 n " + END),
                arguments(
                        "changed once more after its end",
                        PAGES.replace("/OpenAction 9 0 R", "") + END + "3 0 obj<</Type/Page/Rotate 90>>endobj" + END));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pdfs_of_usual_writers")
    void what_usual_writers_make_passes(String what, String content) {
        assertThatCode(() -> PdfCheck.check(content.getBytes(ISO_8859_1))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/First",
                "/N/First stream ",
                "obj",
                "obj ",
                "1 0 obj",
                "obj<<",
                "obj%",
                "<<",
                "<</First 1>>stream\n",
                "1 0 obj<</First 1>>stream\nendstream ",
                ">>stream ",
                "(",
                "<",
                "%",
                "/#",
                "endstrea",
                "[/Filter"
            })
    void ten_megabytes_of_anything_are_looked_at_a_fixed_number_of_times(String unit) {
        int times = 10 * 1024 * 1024 / unit.length() - 100;
        byte[] content = (PAGES + unit.repeat(times) + END).getBytes(ISO_8859_1);
        var check = new PdfCheck(content);
        try {
            check.check();
        } catch (RuleViolationException refused) {
            assertThat(refused.key()).isEqualTo("error.file.broken");
        }
        assertThat(check.looks()).isLessThan(10L * content.length);
    }

    private static void refuses(String key, String content) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> PdfCheck.check(content.getBytes(ISO_8859_1)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static String linearised() {
        return "%PDF-1.6\r%\u00e2\u00e3\r\n11 0 obj\r<</Linearized 1/L 9000/O 13/E 400/N 1/T 8000/H[ 500 140]>>\r"
                + "endobj\r           \r12 0 obj\r<</DecodeParms<</Columns 4/Predictor 12>>/Filter/FlateDecode"
                + "/ID[<AB><CD>]/Index[11 9]/Prev 7900/Root 13 0 R/Type/XRef/W[1 2 1]>>stream\r\n" + noise(60)
                + "\rendstream\rendobj\rstartxref\r0\r%%EOF\r13 0 obj\r<</Type/Catalog/Pages 9 0 R"
                + "/Outlines 15 0 R/PageMode/UseOutlines>>\rendobj\r15 0 obj<</First 16 0 R/Count 1>>endobj\r"
                + "14 0 obj\r<</Filter/FlateDecode/I 120/Length 110/S 38>>stream\r\n" + noise(110)
                + "\rendstream\rendobj\r20 0 obj\r<</Filter/FlateDecode/First 4/Length 70/N 1/Type/ObjStm>>stream\r\n"
                + deflated("3 0 <</Type/Page/Parent 9 0 R>>") + "\rendstream\rendobj\rstartxref\r116\r%%EOF\r";
    }

    private static String packed(String dictionary) {
        return stream(dictionary, PACKED);
    }

    private static String stream(String dictionary, String data) {
        return "8 0 obj\n<<" + dictionary + "/Length " + data.length() + ">>\nstream\n" + data
                + "\nendstream\nendobj\n";
    }

    private static String deflated(String data) {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed)) {
            deflating.write(data.getBytes(ISO_8859_1));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toString(ISO_8859_1);
    }

    private static String noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return new String(bytes, ISO_8859_1);
    }
}
