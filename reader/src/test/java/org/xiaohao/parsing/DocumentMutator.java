package org.xiaohao.parsing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.xiaohao.document.container.ZipContents;

/**
 * Damages documents at random. Packages are opened, one of their parts is damaged and they are closed again, so that
 * the damage reaches the code behind the archive; text is damaged by words as well as by bytes.
 */
final class DocumentMutator {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final Charset GBK = Charset.forName("GBK");
    private static final Pattern NUMBER = Pattern.compile("(?<=\")[0-9.]{1,9}(?=\")");
    private static final Pattern ELEMENT = Pattern.compile("<[a-zA-Z][^<>]{0,200}>[^<>]{0,400}(?:</[^<>]{1,40}>)?");
    private static final List<String> NUMBERS = List.of(
            "0", "-1", "1", "9", "63", "255", "65536", "1048576", "2147483647", "-2147483648", "1E300", "NaN", "");
    private static final List<String> WORDS = List.of(
            "（牵头单位：区司法局，责任单位：",
            "）",
            "（",
            "[",
            "]",
            "〔",
            "一、",
            "（二）",
            "3.",
            "（4）",
            "⑤",
            "第六条 ",
            "。",
            "、",
            "；",
            "责任单位：",
            "完成时限：2026年13月45日前",
            "长期坚持",
            "| a | b | c |\n",
            "\t\t\t",
            "\n",
            "\"",
            ",",
            "《〈",
            "<table><tr><td>",
            "<ol><li>",
            "</div>",
            "&#x110000;",
            "\u0000",
            "\uD800",
            "\uFEFF",
            "99999999999.",
            "一二三四五六七八九十百");

    private final Random random;

    DocumentMutator(Random random) {
        this.random = random;
    }

    /** A damaged copy of a document. */
    byte[] mutate(byte[] document, byte[] other) throws IOException {
        byte[] mutated = document;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            boolean open = random.nextInt(8) > 0;
            if (open && ZipContents.isZip(mutated)) {
                mutated = mutatePart(mutated);
            } else if (open && isText(mutated)) {
                mutated = mutateText(mutated);
            } else {
                mutated = mutateBytes(mutated, other);
            }
        }
        return mutated;
    }

    private static boolean isText(byte[] content) {
        for (int i = 0; i < Math.min(200, content.length); i++) {
            if (content[i] >= 0 && content[i] < 9) {
                return false;
            }
        }
        return true;
    }

    private byte[] mutatePart(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException | IllegalArgumentException e) {
            return mutateBytes(archive, archive);
        }
        if (parts.isEmpty()) {
            return mutateBytes(archive, archive);
        }
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] part = parts.getOrDefault(name, new byte[0]);
        switch (random.nextInt(10)) {
            case 0 -> parts.remove(name);
            case 1 -> parts.put(names.get(random.nextInt(names.size())), part);
            case 2 -> parts.put(name, mutateBytes(part, part));
            default -> parts.put(name, mutateText(part));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private byte[] mutateText(byte[] content) {
        Charset charset = new String(content, StandardCharsets.UTF_8).indexOf('�') >= 0 ? GBK : StandardCharsets.UTF_8;
        StringBuilder text = new StringBuilder(new String(content, charset));
        if (text.isEmpty() || text.length() > LARGEST) {
            return content;
        }
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(200));
        switch (random.nextInt(8)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
            case 2 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())).repeat(1 + random.nextInt(3000)));
            case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            case 4 -> replace(text, NUMBER, at, false);
            case 5 -> replace(text, ELEMENT, at, true);
            case 6 -> text.insert(0, "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>");
            default -> text.insert(end, text.substring(at, end).repeat(1 + random.nextInt(200)));
        }
        return text.toString().getBytes(charset);
    }

    /** Replaces the next number by an unusual one, or repeats the next element, also within itself. */
    private void replace(StringBuilder text, Pattern pattern, int from, boolean element) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find(from)) {
            return;
        }
        String found = matcher.group();
        String replacement = NUMBERS.get(random.nextInt(NUMBERS.size()));
        if (element) {
            int times = 1 + random.nextInt(random.nextBoolean() ? 5 : 500);
            String open = found.substring(0, found.indexOf('>') + 1);
            replacement = random.nextBoolean() ? found.repeat(times) : open.repeat(times);
        }
        text.replace(matcher.start(), matcher.end(), replacement);
    }

    private byte[] mutateBytes(byte[] content, byte[] other) {
        if (content.length == 0) {
            return other;
        }
        byte[] mutated = content.clone();
        int at = random.nextInt(mutated.length);
        int length = Math.min(mutated.length - at, 1 + random.nextInt(64));
        switch (random.nextInt(6)) {
            case 0 -> mutated = Arrays.copyOf(mutated, at);
            case 1 -> Arrays.fill(mutated, at, at + length, (byte) random.nextInt(256));
            case 2 -> {
                for (int i = 0; i < 1 + random.nextInt(30); i++) {
                    mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
                }
            }
            case 3 -> System.arraycopy(mutated, random.nextInt(mutated.length - length + 1), mutated, at, length);
            case 4 -> {
                int from = random.nextInt(Math.max(1, other.length));
                byte[] joined = Arrays.copyOf(mutated, at + other.length - from);
                System.arraycopy(other, from, joined, at, other.length - from);
                mutated = joined;
            }
            default -> {
                byte[] shorter = Arrays.copyOf(mutated, mutated.length - length);
                System.arraycopy(mutated, at + length, shorter, at, mutated.length - at - length);
                mutated = shorter;
            }
        }
        return mutated;
    }
}
