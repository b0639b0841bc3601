package kz.yntymaq.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that pretend to be documents, the same ones each time. */
public final class HostileFiles {

    /** Stands in what a file would run, archive or show; it may be in nothing that is kept of a picture. */
    public static final String EVIL = "EVIL-PAYLOAD-7731";

    private static final String SCRIPT = "<html><body onload=\"alert('" + EVIL + "')\"><script>" + EVIL + "</script>";
    private static final List<String> NAMES = List.of(
            "жарғы.pdf",
            "photo.jpg",
            "a.pdf.exe",
            "b.jpg.html",
            "c.png.svg",
            "..\\..\\d.pdf",
            "e.pdf\u0000.exe",
            "f\u202egnp.exe",
            "g.jpg;.js",
            "h.PDF .scr");

    private final Random random = new Random(20261126);
    private final List<Hostile> all = new ArrayList<>();

    private HostileFiles() {}

    /**
     * One of them.
     *
     * @param what it is
     * @param mayBeCleaned whether a picture without what was hidden in it may be kept
     */
    public record Hostile(String what, String name, byte[] content, boolean mayBeCleaned) {}

    /** At least 500. */
    public static List<Hostile> all() {
        var made = new HostileFiles();
        while (made.all.size() < 500) {
            made.round();
        }
        return made.all;
    }

    private void round() {
        byte[] pdf = SampleFiles.pdf(2000 + random.nextInt(4000));
        byte[] jpeg = SamplePhotos.jpeg(SamplePhotos.quarters(40 + random.nextInt(60), 30), 0.8f, false);
        byte[] png = SamplePhotos.png(SamplePhotos.quarters(40 + random.nextInt(60), 30), 1);
        byte[] zip = zip("word.txt", EVIL);
        programs();
        pages();
        archives(zip);
        office();
        pdfs(pdf, zip);
        pictures(jpeg, png, zip);
        heifs();
    }

    private void add(String what, byte[] content) {
        add(what, content, false);
    }

    private void add(String what, byte[] content, boolean mayBeCleaned) {
        all.add(new Hostile(what, NAMES.get(random.nextInt(NAMES.size())), content, mayBeCleaned));
    }

    private void programs() {
        add("a program of Windows", joined("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff", padding(600) + EVIL));
        add("a program of Linux", joined("\u007fELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0>\0", padding(200) + EVIL));
        add("a class of Java", joined("\u00ca\u00fe\u00ba\u00be\0\0\0A", padding(100) + EVIL));
        add("a shell script", text("#!/bin/sh\necho " + EVIL + "\n"));
        add("a script of Python", text("#!/usr/bin/env python\nprint('" + EVIL + "')\n"));
        add("a shortcut", joined("L\0\0\0\u0001\u0014\u0002\0\0\0\0\0\u00c0\0\0\0\0\0\0F", padding(80) + EVIL));
    }

    private void pages() {
        add("a page", text(SCRIPT));
        add("a page behind a comment", text("<!-- " + padding(20) + " -->" + SCRIPT));
        add(
                "a drawing with a script",
                text("<svg xmlns='http://www.w3.org/2000/svg'><script>" + EVIL + "</script></svg>"));
        add(
                "a drawing behind a declaration",
                text("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='" + EVIL + "'/>"));
        add(
                "XML that swells",
                text("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b '" + EVIL
                        + "'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>"));
        add("a page marked as Unicode", joined("\u00ef\u00bb\u00bf", SCRIPT));
    }

    private void archives(byte[] zip) {
        add("an archive", zip);
        add("an archive that swells", zipOf("bomb.txt", new byte[1_000_000 + random.nextInt(1000)]));
        add("an archive in an archive", zipOf("inner.zip", zip));
        add("a packed file", gzip(text(EVIL)));
        add("a RAR", joined("Rar!\u001a\7\1\0", padding(50) + EVIL));
        add("a 7z", joined("7z\u00bc\u00af'\u001c\0\4", padding(50) + EVIL));
        add("a tar", tar(new byte[0]));
        add("a program in a Java archive", zipOf("META-INF/MANIFEST.MF", text("Main-Class: " + EVIL)));
    }

    private void office() {
        add("a document of Word", zip("[Content_Types].xml", "<Types/>" + EVIL, "word/document.xml", "<w/>"));
        add("one with macros", zip("[Content_Types].xml", "<Types/>", "word/vbaProject.bin", EVIL));
        byte[] ole = joined("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", padding(700));
        add("an old document of Word", joined(ole, "WordDocument".getBytes(StandardCharsets.UTF_16LE)));
        add("an old one with macros", joined(ole, "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE)));
        add("a text with an object", text("{\\rtf1\\ansi{\\object\\objdata " + EVIL + "}}"));
    }

    private void pdfs(byte[] pdf, byte[] zip) {
        add("a PDF that is an archive", joined(pdf, zip));
        add(
                "one with an archive before its end",
                joined(joined(Arrays.copyOf(pdf, pdf.length - 6), zip), text("\n%%EOF\n")));
        add("a PDF that is a tar", tar(pdf));
        add("a PDF that begins as a page", joined(text(SCRIPT + "\n"), pdf));
        add("a PDF with a page in its beginning", joined(text("%PDF-1.4\n%" + SCRIPT + "\n"), pdf));
        add("a PDF that begins as a program", joined(joined("MZ", padding(60)), pdf));
        add("a PDF with a RAR in it", joined(joined(pdf, joined("Rar!\u001a\7\0", EVIL)), text("\n%%EOF")));
        add("a PDF with a script", SampleFiles.pdf("9 0 obj<</S/JavaScript/JS(" + EVIL + ")>>endobj\n"));
        add("one with a packed script", SampleFiles.packedPdf("<</S/JavaScript/JS(" + EVIL + ")>>"));
        add("a PDF that starts a program", SampleFiles.pdf("9 0 obj<</S/La#75nch/F(" + EVIL + ")>>endobj\n"));
        add("a PDF with a file in it", SampleFiles.pdf("9 0 obj<</Type/EmbeddedFile>>endobj\n"));
        add(
                "a PDF with a program pinned to it",
                SampleFiles.pdf("9 0 obj<</Subtype/FileAttachment/FS<</F(a.exe)/EF<</F 7 0 R>>>>>>endobj\n"));
        add("one that only brings a file along", SampleFiles.pdf("9 0 obj<</F(a.exe)/E#46<</F 7 0 R>>>>endobj\n"));
        add("one that does so in a packed object", SampleFiles.packedPdf("<</F(a.exe)/EF<</F 7 0 R>>>>"));
        add(
                "one that does so in a plain object",
                SampleFiles.pdf("9 0 obj<</Type/ObjStm/N 1/First 4/Length 40>>stream\n"
                        + "8 0 <</F(a.exe)/EF<</F 7 0 R>>>>\nendstream endobj\n"));
        add("a locked PDF", SampleFiles.pdf("9 0 obj<</Encrypt 8 0 R>>endobj\n"));
        add("a cut PDF", Arrays.copyOf(pdf, 100 + random.nextInt(pdf.length - 200)));
        add("a PDF that swells", SampleFiles.packedPdf(" ".repeat(17 * 1024 * 1024)));
    }

    private void pictures(byte[] jpeg, byte[] png, byte[] zip) {
        add("a JPEG that is an archive", joined(jpeg, zip), true);
        add("a JPEG with a page behind it", joined(jpeg, text(SCRIPT)), true);
        add("a JPEG with a page in a remark", remark(jpeg), true);
        add("a PNG that is an archive", joined(png, zip), true);
        add("a PNG with a page in a remark", inPng(png, SamplePhotos.part("tEXt", text("Comment\0" + SCRIPT))), true);
        add("a PNG with a part of its own", inPng(png, SamplePhotos.part("evIl", text(EVIL))), true);
        add("a cut JPEG", Arrays.copyOf(jpeg, 60 + random.nextInt(jpeg.length - 80)));
        add("a cut PNG", Arrays.copyOf(png, 40 + random.nextInt(png.length - 60)));
        add("a huge PNG", hugePng());
        add("a huge JPEG", hugeJpeg(jpeg));
        add("the first bytes of a JPEG", joined("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0", SCRIPT));
        add("the first bytes of a PNG", joined("\u0089PNG\r\n\u001a\n", SCRIPT));
        add("a GIF", joined("GIF89a\1\0\1\0", SCRIPT));
        add("a bitmap", joined("BMF\0\0\0\0\0\0\0" + "6\0\0\0", SCRIPT));
        add("the first bytes of a WebP", joined("RIFF@\0\0\0WEBPVP8  \0\0\0", SCRIPT));
        add("a film", joined("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom", padding(200) + EVIL));
        add("a WAV", joined("RIFF@\0\0\0WAVEfmt \u0010\0\0\0", padding(80) + EVIL));
    }

    private void heifs() {
        add("the first bytes of a HEIC", joined("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", SCRIPT));
        add("a HEIC of a huge size", heic(100_000, 90_000));
        add("a HEIC without a picture", heic(40, 30));
    }

    private static byte[] heic(int width, int height) {
        var box = ByteBuffer.allocate(24 + 28 + 16);
        box.putInt(24).put(text("ftypheic")).putInt(0).put(text("mif1heic"));
        box.putInt(28)
                .put(text("meta"))
                .putInt(20)
                .put(text("ispe"))
                .putInt(0)
                .putInt(width)
                .putInt(height);
        box.putInt(16).put(text("mdat")).put(text("nothing!"));
        return box.array();
    }

    private byte[] hugePng() {
        var header =
                ByteBuffer.allocate(13).putInt(60_000 + random.nextInt(5000)).putInt(60_000);
        header.put(new byte[] {8, 2, 0, 0, 0});
        return joined(
                joined(text("\u0089PNG\r\n\u001a\n"), SamplePhotos.part("IHDR", header.array())),
                joined(SamplePhotos.part("IDAT", new byte[20]), SamplePhotos.part("IEND", new byte[0])));
    }

    private byte[] hugeJpeg(byte[] jpeg) {
        byte[] huge = jpeg.clone();
        for (int at = 0; at < huge.length - 9; at++) {
            if (huge[at] == (byte) 0xff && huge[at + 1] == (byte) 0xc0) {
                Arrays.fill(huge, at + 5, at + 9, (byte) 0xfe);
                break;
            }
        }
        return huge;
    }

    private byte[] remark(byte[] jpeg) {
        byte[] words = text(SCRIPT + padding(random.nextInt(100)));
        byte[] head = {
            (byte) 0xff,
            (byte) 0xd8,
            (byte) 0xff,
            (byte) 0xfe,
            (byte) ((words.length + 2) >> 8),
            (byte) (words.length + 2)
        };
        return joined(joined(head, words), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] inPng(byte[] png, byte[] part) {
        return joined(joined(Arrays.copyOf(png, 33), part), Arrays.copyOfRange(png, 33, png.length));
    }

    /** An archive whose first file is called as this content begins. */
    private static byte[] tar(byte[] inside) {
        byte[] block = Arrays.copyOf(inside, Math.max(1024, inside.length));
        System.arraycopy(text("ustar\00000"), 0, block, 257, 8);
        return joined(block, inside.length == 0 ? text(EVIL) : text("\n%%EOF"));
    }

    private static byte[] gzip(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String... namesAndWords) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < namesAndWords.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndWords[i]));
                zip.write(text(namesAndWords[i + 1]));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] zipOf(String name, byte[] content) {
        return zip(name, new String(content, StandardCharsets.ISO_8859_1));
    }

    private String padding(int length) {
        var padding = new StringBuilder();
        for (int i = 0; i < length; i++) {
            padding.append((char) ('a' + random.nextInt(26)));
        }
        return padding.toString();
    }

    private static byte[] joined(String first, String second) {
        return joined(text(first), text(second));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .order(ByteOrder.BIG_ENDIAN)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }
}
