package org.xiaohao.report.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.ObjectMapper;

/** The outlines that come with the product, as data. */
public final class OutlineFiles {

    /** The statutory five parts first, then four shapes that districts and towns use. */
    public static final List<String> NAMES =
            List.of("five-parts", "titled-paragraphs", "topics", "three-levels", "rectification-first");

    private static final ObjectMapper JSON = new ObjectMapper();

    private OutlineFiles() {}

    /** @throws IllegalArgumentException where none has the name */
    public static Outline read(String name) {
        try (InputStream in =
                OutlineFiles.class.getResourceAsStream("/org/xiaohao/report/outlines/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("No outline " + name);
            }
            return JSON.readValue(in, Outline.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
