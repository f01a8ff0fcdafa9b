package org.xiaohao.document.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.document.ground.DocumentFormat;
import org.xiaohao.document.ground.FileNames;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.TextDecoding;

/** Web pages (.html) and web archives (.mht), whatever their names; many systems call both .doc or .xls. */
public final class HtmlFormat implements DocumentFormat {

    private static final int HEAD = 4096;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern PAGE = Pattern.compile(
            "\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,2000}?-->\\s*){0,9}"
                    + "<(?:!doctype\\s+html|(?:html|head|body|meta|title|table|div|p|ol|ul|h[1-6]|span|section|article)[\\s>]).*",
            Pattern.DOTALL);
    private static final Pattern ARCHIVE = Pattern.compile(
            "\\s{0,9}(?:[a-z-]{2,40}:[^\\n]{0,998}\\n(?:[ \\t][^\\n]{0,998}\\n){0,9}){1,30}.*", Pattern.DOTALL);
    private static final Pattern CHARSET = Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([a-z0-9_:-]{3,20})");

    @Override
    public boolean recognises(byte[] content) {
        String head = head(content);
        return isArchive(head) || PAGE.matcher(head).matches();
    }

    @Override
    public SourceText read(byte[] content, String fileName) {
        List<String> hints = FileNames.titleHints(fileName);
        return isArchive(head(content))
                ? MhtReader.read(content, hints)
                : HtmlReader.read(decode(content, null), "text/html", hints);
    }

    private static boolean isArchive(String head) {
        boolean mail = head.contains("mime-version:") || head.contains("content-type: multipart/");
        return mail && ARCHIVE.matcher(head).lookingAt();
    }

    /** The beginning in lower case; a page in UTF-16 is found through its byte order mark. */
    private static String head(byte[] content) {
        boolean wide = content.length > 1 && (content[0] & 0xFF) >= 0xFE && (content[1] & 0xFF) >= 0xFE;
        Charset charset = !wide ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16;
        String head = new String(content, 0, Math.min(HEAD, content.length), charset);
        String mark = new String(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.ISO_8859_1);
        return (head.startsWith(mark) ? head.substring(3) : head).toLowerCase(Locale.ROOT);
    }

    /**
     * The page as text. What it says of its encoding is believed unless its bytes say otherwise.
     *
     * @param said the encoding that is known from outside, null when there is none
     */
    static String decode(byte[] content, @Nullable String said) {
        String marked = TextDecoding.decodeMarked(content);
        if (marked != null) {
            return marked;
        }
        Matcher declared = CHARSET.matcher(head(content));
        String name = said != null ? said : declared.find() ? declared.group(1) : "";
        Charset charset = charset(name);
        String text = charset == null ? null : strictly(content, charset);
        if (text == null) {
            text = strictly(content, StandardCharsets.UTF_8);
        }
        if (text == null) {
            text = new String(content, charset == null || charset.equals(StandardCharsets.UTF_8) ? GB18030 : charset);
        }
        return text;
    }

    private static @Nullable Charset charset(String name) {
        if (name.toLowerCase(Locale.ROOT).startsWith("gb")) {
            return GB18030;
        }
        try {
            return name.isEmpty() ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String strictly(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
