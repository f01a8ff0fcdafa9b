package org.xiaohao.report.typeset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.ofdrw.core.basicStructure.pageObj.layer.block.CT_PageBlock;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.core.text.text.Weight;
import org.ofdrw.font.Font;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.Div;
import org.ofdrw.layout.element.Position;
import org.ofdrw.layout.engine.ResManager;
import org.ofdrw.layout.engine.VPageParseEngine;
import org.xiaohao.report.typeset.SetPage.Face;
import org.xiaohao.report.typeset.SetPage.Line;
import org.xiaohao.report.typeset.SetPage.Run;

/**
 * Writes an official text as OFD (GB/T 33190), on the same pages as {@link PdfPages}, with the used characters of its
 * fonts embedded. The library lays nothing out: each line is put where the typesetter has put it.
 */
public final class OfdPages {

    private static final double MM = 25.4 / 72;
    private static final String LINES = "OfficialLines";
    private static final Map<Face, String> NAMES = Map.of(Face.SERIF, "Noto Serif SC", Face.SANS, "Noto Sans SC");

    static {
        VPageParseEngine.register(LINES, (page, layer, resources, element, ids) -> {
            try {
                ((Lines) element).render(layer, resources, ids);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private final Faces faces;
    private final Path folder;
    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);

    private OfdPages(Faces faces, Path folder) {
        this.faces = faces;
        this.folder = folder;
    }

    /** Writes the pages; what the library keeps beside them meanwhile is gone afterwards. */
    public static byte[] write(List<SetBlock> blocks) {
        try (Faces faces = new Faces()) {
            Path folder = Files.createTempDirectory("ofd-fonts");
            OfdPages writer = new OfdPages(faces, folder);
            try {
                return writer.write(Typesetter.set(blocks, faces), new ByteArrayOutputStream());
            } finally {
                writer.removeFonts();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(List<SetPage> pages, ByteArrayOutputStream bytes) throws IOException {
        for (Face face : Face.values()) {
            addFont(face, pages);
        }
        try (OFDDoc document = new OFDDoc(bytes)) {
            PageLayout layout = new PageLayout(210.0, 297.0).setMargin(0.0);
            document.setDefaultPageLayout(layout);
            for (SetPage page : pages) {
                VirtualPage virtual = new VirtualPage(layout);
                virtual.addUnsafe(new Lines(page, fonts, faces));
                document.addVPage(virtual);
            }
        }
        return bytes.toByteArray();
    }

    private void addFont(Face face, List<SetPage> pages) throws IOException {
        TreeSet<Integer> used = new TreeSet<>();
        pages.stream()
                .flatMap(page -> page.lines().stream())
                .flatMap(line -> line.runs().stream())
                .filter(run -> run.face() == face)
                .forEach(run -> run.text().codePoints().forEach(used::add));
        if (used.isEmpty()) {
            return;
        }
        TTFSubsetter subset = new TTFSubsetter(faces.font(face));
        subset.addAll(used);
        Path file = folder.resolve(face.name().toLowerCase(java.util.Locale.ROOT) + ".ttf");
        try (OutputStream out = Files.newOutputStream(file)) {
            subset.writeToStream(out);
        }
        String name = Objects.requireNonNull(NAMES.get(face));
        fonts.put(face, new Font(name, name, file).setEmbeddable(true));
    }

    private void removeFonts() throws IOException {
        for (Face face : Face.values()) {
            Files.deleteIfExists(folder.resolve(face.name().toLowerCase(java.util.Locale.ROOT) + ".ttf"));
        }
        Files.delete(folder);
    }

    /** The lines of a page as an element of the library. */
    private static final class Lines extends Div<Lines> {

        private final SetPage page;
        private final Map<Face, Font> fonts;
        private final Faces faces;

        Lines(SetPage page, Map<Face, Font> fonts, Faces faces) {
            super(210.0, 297.0);
            this.page = page;
            this.fonts = fonts;
            this.faces = faces;
            setPosition(Position.Absolute);
            setX(0.0);
            setY(0.0);
        }

        @Override
        public String elementType() {
            return LINES;
        }

        void render(CT_PageBlock layer, ResManager resources, AtomicInteger ids) throws IOException {
            for (Line line : page.lines()) {
                double left = line.left();
                for (Run run : line.runs()) {
                    layer.addPageBlock(text(line, run, left, resources, ids));
                    left += advances(line, run).stream()
                            .mapToDouble(each -> each)
                            .sum();
                }
            }
        }

        private TextObject text(Line line, Run run, double left, ResManager resources, AtomicInteger ids)
                throws IOException {
            List<Double> advances = advances(line, run);
            double width = advances.stream().mapToDouble(each -> each).sum();
            double top = line.baseline() - line.size();
            TextObject text = new TextObject(ids.incrementAndGet());
            ST_ID font = resources.addFont(Objects.requireNonNull(fonts.get(run.face())));
            text.setFont(font.ref());
            text.setSize(round(line.size()));
            text.setBoundary(new ST_Box(round(left), round(top), round(width), round(line.size() * 1.4)));
            if (run.bold()) {
                text.setWeight(Weight.W_700);
            }
            TextCode code =
                    new TextCode().setCoordinate(0.0, round(line.size())).setContent(run.text());
            if (advances.size() > 1) {
                code.setDeltaX(advances.subList(0, advances.size() - 1).stream()
                        .map(Lines::round)
                        .toArray(Double[]::new));
            }
            text.addTextCode(code);
            return text;
        }

        /** From each character to the next, in points. */
        private List<Double> advances(Line line, Run run) {
            List<Double> advances = new ArrayList<>();
            run.text()
                    .codePoints()
                    .forEach(c -> advances.add(faces.width(c, run.face()) * line.size() + line.spacing()));
            return advances;
        }

        /** Points to millimetres, to a thousandth. */
        private static double round(double points) {
            return Math.round(points * MM * 1000) / 1000.0;
        }
    }
}
