package org.xiaohao.document.ground;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.Marks;

/** Turns bytes into text by what they are: UTF-8, UTF-16 with a byte order mark, or GB18030 with its subsets. */
public final class TextDecoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextDecoding() {}

    /** Whether a string holds no characters that only binary data has. */
    public static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control =
                    c < ' ' && "\t\n\r\f\u000B".indexOf(c) < 0 || c >= '\u007F' && c < '\u00A0' && c != '\u0085';
            boolean replaced = c == '\uFFFD' || c == '\uFFFE' || c == '\uFFFF';
            if (control || replaced) {
                return false;
            }
        }
        return true;
    }

    /** The text in UTF-8, UTF-16 with a byte order mark, or GB18030; null when the bytes are no text. */
    public static @Nullable String decode(byte[] content) {
        String marked = decodeMarked(content);
        if (marked != null) {
            return marked;
        }
        String utf8 = decode(content, 0, StandardCharsets.UTF_8);
        return utf8 != null ? utf8 : chinese(decode(content, 0, GB18030));
    }

    /** The text behind a byte order mark, null when there is none or the bytes are no text in its encoding. */
    public static @Nullable String decodeMarked(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return decode(content, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return decode(content, 2, StandardCharsets.UTF_16LE);
        }
        return startsWith(content, 0xFE, 0xFF) ? decode(content, 2, StandardCharsets.UTF_16BE) : null;
    }

    /** Nearly all byte sequences are valid GB18030; real text consists mostly of common Chinese characters. */
    private static @Nullable String chinese(@Nullable String text) {
        if (text == null) {
            return null;
        }
        long wide = text.chars().filter(c -> c > 0x7F).count();
        long known = text.chars()
                .filter(c -> Marks.isHan((char) c) || isPunctuation((char) c))
                .count();
        return known * 10 >= wide * 9 ? text : null;
    }

    private static boolean isPunctuation(char c) {
        return c >= '\u2000' && c < '\u2700'
                || c >= '\u3000' && c < '\u3100'
                || c >= '\uFF00' && c < '\uFFF0'
                || c == '\u00B7';
    }

    private static @Nullable String decode(byte[] content, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
            return isText(text) ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
