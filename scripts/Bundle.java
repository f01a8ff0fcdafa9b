import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code scripts/bundle.sh} makes out of the jar and the guide: the guide as one page for each language, which a browser
 * opens and prints without the application; the bill of materials; the licences that lie in the libraries.
 *
 * <p>Arguments: the jar, the folder of the bundle. Called in the root of the repository.
 */
final class Bundle {

    private static final Path RESOURCES = Path.of("ui", "src", "main", "resources");
    private static final Path CHAPTERS =
            Path.of("ui", "src", "main", "java", "org", "xiaohao", "ui", "guide", "Chapter.java");
    private static final Path PICTURES = RESOURCES.resolve(Path.of("META-INF", "resources", "guide-pictures"));
    private static final String SBOM = "META-INF/sbom/application.cdx.json";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    private static final Pattern CHAPTER = Pattern.compile("^ {4}([A-Z]+)\\(", Pattern.MULTILINE);
    private static final Pattern LICENCE = Pattern.compile(
            "(?:META-INF/)?(?:licenses?/)?[^/]*(?:LICEN[CS]E|NOTICE|COPYING|OFL)[^/]*(?<!\\.class)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]+)]\\((guide-pictures/[a-z-]+\\.jpg)\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern ITEM = Pattern.compile("(\\*|\\d+\\.) +(.+)");

    /** What the guide does not use: were it taken for words, a page would show its signs. */
    private static final Pattern UNKNOWN = Pattern.compile("^(?:#(?!# )|>|\\||```|<| +[*\\d>|#])|`|]\\(", Pattern.MULTILINE);

    private Bundle() {}

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path bundle = Path.of(arguments[1]);
        writeGuide(bundle.resolve("guide"));
        try (JarFile application = new JarFile(jar.toFile())) {
            JarEntry sbom = application.getJarEntry(SBOM);
            if (sbom == null) {
                throw new IOException(jar + " has no bill of materials, " + SBOM);
            }
            try (InputStream in = application.getInputStream(sbom)) {
                Files.copy(in, bundle.resolve("sbom.cdx.json"));
            }
            writeLicences(application, bundle.resolve(Path.of("licences", "libraries")));
        }
    }

    // --- the guide ------------------------------------------------------------------------------

    private static void writeGuide(Path folder) throws IOException {
        Path pictures = folder.resolve("guide-pictures");
        Files.createDirectories(pictures);
        for (Path picture : files(PICTURES)) {
            Files.copy(picture, pictures.resolve(picture.getFileName()));
        }
        writePage(folder, "zh", words("translations.properties"));
        writePage(folder, "en", words("translations_en.properties"));
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        words.load(new StringReader(Files.readString(RESOURCES.resolve("vaadin-i18n").resolve(file))));
        return words;
    }

    private static void writePage(Path folder, String language, Properties words) throws IOException {
        Path texts = RESOURCES.resolve("guide").resolve(language);
        StringBuilder contents = new StringBuilder();
        StringBuilder chapters = new StringBuilder();
        List<String> codes = codes();
        for (String code : codes) {
            String title = escaped(words.getProperty("Chapter." + code.toUpperCase(Locale.ROOT)));
            contents.append("<li><a href=\"#%s\">%s</a></li>\n".formatted(code, title));
            chapters.append("<article id=\"%s\">\n<h1>%s</h1>\n".formatted(code, title));
            chapters.append(html(texts.resolve(code + ".md"))).append("</article>\n");
        }
        Set<String> left = files(texts).stream()
                .map(file -> file.getFileName().toString().replace(".md", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        codes.forEach(left::remove);
        if (!left.isEmpty()) {
            throw new IOException("no chapter is " + left);
        }
        String title = escaped(words.getProperty("guide.title"));
        Files.writeString(folder.resolve(language + ".html"), """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>
                body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.7 sans-serif; }
                h1 { margin-top: 3rem; font-size: 1.4rem; }
                h2 { margin-top: 1.6rem; font-size: 1.1rem; }
                img { max-width: 100%%; border: 1px solid #ccc; }
                @media print { article { break-before: page; } img { break-inside: avoid; } }
                </style>
                </head>
                <body>
                <h1>%s</h1>
                <nav><ol>
                %s</ol></nav>
                %s</body>
                </html>
                """.formatted(language, title, title, contents, chapters));
    }

    /** The chapters in the order in which the application shows them. */
    private static List<String> codes() throws IOException {
        return CHAPTER.matcher(Files.readString(CHAPTERS))
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The part of Markdown that the guide is written in: headings, paragraphs, lists, pictures, bold words. */
    private static String html(Path file) throws IOException {
        String text = Files.readString(file);
        Matcher unknown = UNKNOWN.matcher(PICTURE.matcher(text).replaceAll(""));
        if (unknown.find()) {
            throw new IOException(file + ": this Markdown is not known here: " + unknown.group());
        }
        StringBuilder html = new StringBuilder();
        for (String block : text.strip().split("\n{2,}")) {
            if (block.startsWith("## ")) {
                String[] headAndRest = block.split("\n", 2);
                html.append("<h2>").append(inline(headAndRest[0].substring(3))).append("</h2>\n");
                if (headAndRest.length == 2) {
                    html.append(paragraphOrList(headAndRest[1]));
                }
            } else {
                html.append(paragraphOrList(block));
            }
        }
        return html.toString();
    }

    private static String paragraphOrList(String block) {
        List<String> items = new ArrayList<>();
        String list = "";
        for (String line : block.split("\n")) {
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                list = item.group(1).equals("*") ? "ul" : "ol";
                items.add(item.group(2));
            } else if (items.isEmpty()) {
                return "<p>" + inline(block) + "</p>\n";
            } else {
                items.add(items.removeLast() + "\n" + line.strip());
            }
        }
        return items.stream()
                .map(item -> "<li>" + inline(item) + "</li>\n")
                .collect(Collectors.joining("", "<" + list + ">\n", "</" + list + ">\n"));
    }

    private static String inline(String text) {
        String html = PICTURE.matcher(escaped(text)).replaceAll("<img src=\"$2\" alt=\"$1\">");
        return BOLD.matcher(html).replaceAll("<strong>$1</strong>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    // --- licences -------------------------------------------------------------------------------

    private static void writeLicences(JarFile application, Path folder) throws IOException {
        for (JarEntry library : application.stream()
                .filter(entry -> entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar"))
                .toList()) {
            String name = library.getName().substring(LIBRARIES.length()).replace(".jar", "");
            try (JarInputStream in = new JarInputStream(application.getInputStream(library))) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    if (!entry.isDirectory() && LICENCE.matcher(entry.getName()).matches()) {
                        Path file = folder.resolve(name).resolve(Path.of(entry.getName()).getFileName().toString());
                        Files.createDirectories(file.getParent());
                        if (Files.notExists(file)) {
                            Files.copy(in, file);
                        }
                    }
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
