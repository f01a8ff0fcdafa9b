package org.xiaohao.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official document (公文) says, without its form; {@link OfficialDocumentWriter} gives it the form of GB/T
 * 9704-2012. Numbers such as {@code 一、} are part of the texts, because outlines skip levels and carry numbering on.
 *
 * <p>Texts are taken literally: control characters are dropped, blanks around a line too, and line breaks inside a
 * heading or paragraph are joined.
 *
 * @param title not blank; line breaks divide it into lines
 * @param blocks headings and paragraphs in reading order
 * @param attachments names of the attachments, without number; may be empty
 * @param signatory the unit that signs, or null
 * @param date the day of signature, or null
 */
public record OfficialDocument(
        String title,
        List<Block> blocks,
        List<String> attachments,
        @Nullable String signatory,
        @Nullable LocalDate date) {

    /** @throws IllegalArgumentException if the title is blank */
    public OfficialDocument {
        title = String.join("\n", OfficialText.lines(title));
        if (title.isEmpty()) {
            throw new IllegalArgumentException("An official document needs a title");
        }
        blocks = List.copyOf(blocks);
        attachments = attachments.stream()
                .map(OfficialText::line)
                .filter(name -> !name.isEmpty())
                .toList();
        signatory = signatory == null ? "" : OfficialText.line(signatory);
        signatory = signatory.isEmpty() ? null : signatory;
    }

    /** A part of the text. */
    public sealed interface Block permits Heading, Paragraph {}

    /**
     * A heading on its own line.
     *
     * @param level 1 {@code 一、}, 2 {@code （一）}, 3 {@code 1.}, 4 {@code （1）}
     * @param text with its number, if it has one
     */
    public record Heading(int level, String text) implements Block {

        /** The deepest level the standard knows. */
        public static final int MAX_LEVEL = 4;

        /** @throws IllegalArgumentException if there is no such level or the text is blank */
        public Heading {
            if (level < 1 || level > MAX_LEVEL) {
                throw new IllegalArgumentException("No heading level " + level);
            }
            text = OfficialText.line(text);
            if (text.isEmpty()) {
                throw new IllegalArgumentException("A heading needs a text");
            }
        }
    }

    /**
     * A paragraph of the body.
     *
     * @param lead run-in title, printed bold before the text with its own punctuation ({@code 厘清职责。}), or null
     * @param text the rest; may be empty when there is a lead
     */
    public record Paragraph(@Nullable String lead, String text) implements Block {

        /** @throws IllegalArgumentException if there is neither lead nor text */
        public Paragraph {
            lead = lead == null ? "" : OfficialText.line(lead);
            lead = lead.isEmpty() ? null : lead;
            text = OfficialText.line(text);
            if (lead == null && text.isEmpty()) {
                throw new IllegalArgumentException("A paragraph needs a text");
            }
        }
    }

    /** Starts a document with the given title. */
    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** Collects a document in reading order. Not safe for use by several threads. */
    public static final class Builder {

        private final String title;
        private final List<Block> blocks = new ArrayList<>();
        private final List<String> attachments = new ArrayList<>();
        private @Nullable String signatory;
        private @Nullable LocalDate date;

        private Builder(String title) {
            this.title = title;
        }

        /**
         * Adds a heading.
         *
         * @throws IllegalArgumentException if there is no such level or the text is blank
         */
        public Builder heading(int level, String text) {
            blocks.add(new Heading(level, text));
            return this;
        }

        /** Adds one paragraph for each line that is not blank; none for a blank text. */
        public Builder text(String text) {
            OfficialText.lines(text).forEach(line -> blocks.add(new Paragraph(null, line)));
            return this;
        }

        /** Adds a paragraph that opens with a bold run-in title; further lines of the text follow as paragraphs. */
        public Builder text(String lead, String text) {
            List<String> lines = OfficialText.lines(text);
            if (OfficialText.line(lead).isEmpty()) {
                return text(text);
            }
            blocks.add(new Paragraph(lead, lines.isEmpty() ? "" : lines.getFirst()));
            lines.stream().skip(1).forEach(line -> blocks.add(new Paragraph(null, line)));
            return this;
        }

        /** Adds the name of an attachment; the writer numbers them when there are several. */
        public Builder attachment(String name) {
            attachments.add(name);
            return this;
        }

        /** Sets the unit and day of the signature; null for what is not known yet. */
        public Builder signed(@Nullable String unit, @Nullable LocalDate day) {
            signatory = unit;
            date = day;
            return this;
        }

        /** @throws IllegalArgumentException if the title is blank */
        public OfficialDocument build() {
            return new OfficialDocument(title, blocks, attachments, signatory, date);
        }
    }
}
