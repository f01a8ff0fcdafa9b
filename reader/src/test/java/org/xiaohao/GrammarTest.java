package org.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xiaohao.text.NumberingRule;

/** The page of the grammar and the patterns of the code say the same. */
class GrammarTest {

    private static final Path PAGE = Path.of("..", "docs", "grammar.md");
    private static final Path CODE = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern ROW =
            Pattern.compile("\\| ([A-Z][0-9]{2}) \\| (.+) \\| `(.+)` \\| `(\\w+)#(\\w+)` \\|");
    private static final Pattern MARK = Pattern.compile(
            "// rule ([A-Z][0-9]{2})\\R\\s*(?:(?:public |private )?static final Pattern (\\w+)|(\\w+)\\()");
    /** A rule that no one pattern knows stands at the method that does. */
    private static final Pattern AT_METHOD = Pattern.compile(
            "// rule ([A-Z][0-9]{2})\\R\\s*(?!.*Pattern )(?:private|static|public)[^\\n;]*\\w+\\([^\\n;]*\\{");

    private static final Pattern DECLARED =
            Pattern.compile("(.*)\\R\\s*(?:public |private )?static final Pattern (\\w+)");

    private static final Map<String, Rule> PRINTED = new LinkedHashMap<>();
    private static final Map<String, List<Pattern>> PATTERNS = new LinkedHashMap<>();
    private static final Set<String> METHODS = new TreeSet<>();

    private record Rule(String number, String sentence, String example, String testClass, String test) {}

    @BeforeAll
    static void readPageAndCode() throws Exception {
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String example =
                        row.group(3).replace("\\|", "|").replace('⏎', '\n').replace('⇥', '\t');
                Rule rule = new Rule(row.group(1), row.group(2), example, row.group(4), row.group(5));
                assertThat(PRINTED.put(rule.number(), rule)).as(rule.number()).isNull();
            }
        }
        for (Path file : sources(CODE)) {
            Matcher method = AT_METHOD.matcher(Files.readString(file));
            while (method.find()) {
                METHODS.add(method.group(1));
            }
            Matcher mark = MARK.matcher(Files.readString(file));
            while (mark.find()) {
                PATTERNS.computeIfAbsent(mark.group(1), first -> new ArrayList<>())
                        .add(pattern(file, mark.group(2), mark.group(3)));
            }
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("org/xiaohao"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Pattern pattern(Path file, String field, String numbering) throws Exception {
        if (field == null) {
            Field pattern = NumberingRule.class.getDeclaredField("pattern");
            pattern.setAccessible(true);
            return (Pattern) pattern.get(NumberingRule.valueOf(numbering));
        }
        String type = CODE.relativize(file).toString().replace(".java", "").replace('/', '.');
        Field pattern = Class.forName(type).getDeclaredField(field);
        pattern.setAccessible(true);
        return (Pattern) pattern.get(null);
    }

    @Test
    void everyNumberStandsOnThePageAndInTheCode() {
        assertThat(PRINTED).hasSizeGreaterThan(90);
        Set<String> known = new TreeSet<>(PATTERNS.keySet());
        known.addAll(METHODS);
        assertThat(known).isEqualTo(new TreeSet<>(PRINTED.keySet()));
    }

    /** A pattern that is not part of any rule would be one that nobody finds. */
    @Test
    void everyPatternOfTheParserBelongsToARule() throws IOException {
        List<String> without = new ArrayList<>();
        for (Path file : sources(CODE)) {
            boolean parser =
                    file.toString().contains("/parsing/") || file.toString().contains("/text/");
            Matcher declared = DECLARED.matcher(parser ? Files.readString(file) : "");
            while (declared.find()) {
                if (!declared.group(1).contains("// rule ")) {
                    without.add(file.getFileName() + " " + declared.group(2));
                }
                declared.region(declared.end(1) + 1, declared.regionEnd());
            }
        }
        assertThat(without).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> thePatternsOfARuleAreFoundInItsExample() {
        return PRINTED.values().stream()
                .filter(rule -> !METHODS.contains(rule.number()))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.number() + " " + rule.sentence(),
                        () -> assertThat(PATTERNS.getOrDefault(rule.number(), List.of()))
                                .isNotEmpty()
                                .anySatisfy(pattern -> assertThat(
                                                pattern.matcher(rule.example()).find())
                                        .isTrue())));
    }

    /** A rule that the corpus is the test of has its form there. */
    @TestFactory
    Stream<DynamicTest> theCorpusHasTheFormsOfItsRules() throws IOException {
        List<String> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "plans"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".txt")).toList()) {
                documents.add(Files.readString(file));
            }
        }
        return PRINTED.values().stream()
                .filter(rule -> rule.testClass().equals("PlanDocumentsTest") && !METHODS.contains(rule.number()))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.number() + " " + rule.sentence(),
                        () -> assertThat(PATTERNS.getOrDefault(rule.number(), List.of()))
                                .anySatisfy(pattern -> assertThat(documents)
                                        .anyMatch(document ->
                                                pattern.matcher(document).find()))));
    }

    @Test
    void theTestOfEachRuleIsThere() throws IOException {
        Map<String, String> tests = new LinkedHashMap<>();
        for (Path file : sources(TESTS)) {
            tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        }
        for (Rule rule : PRINTED.values()) {
            assertThat(tests.getOrDefault(rule.testClass(), ""))
                    .as(rule.number())
                    .containsPattern("(?:@Test|@ParameterizedTest|@TestFactory)[^{}]*?(?:\\{[^{}]*\\}[^{}]*?)?\\b"
                            + rule.test() + "\\(");
        }
    }
}
