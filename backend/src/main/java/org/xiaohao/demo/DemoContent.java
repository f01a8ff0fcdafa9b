package org.xiaohao.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of the demo folder. */
final class DemoContent {

    private static final Pattern DATE = Pattern.compile("\\{date:(-?\\d+)}");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DemoContent() {}

    static DemoRegisterFile register() {
        return MAPPER.convertValue(yaml("units.yaml"), DemoRegisterFile.class);
    }

    static DemoPlanFile currentPlan() {
        return MAPPER.convertValue(yaml("progress.yaml"), DemoPlanFile.class);
    }

    static DemoPreviousFile previousPlan() {
        return MAPPER.convertValue(yaml("progress-previous.yaml"), DemoPreviousFile.class);
    }

    static Map<String, List<DemoTexts.Variant>> pools() {
        return MAPPER.convertValue(yaml("pools.yaml"), new TypeReference<Map<String, List<DemoTexts.Variant>>>() {});
    }

    /** A plan with its placeholders filled. */
    static String planText(String file, int year, LocalDate today) {
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        return DATE.matcher(fill(text, year)).replaceAll(match -> {
            LocalDate day = today.plusDays(Integer.parseInt(match.group(1)));
            return day.getYear() + "\u5e74" + day.getMonthValue() + "\u6708" + day.getDayOfMonth() + "\u65e5";
        });
    }

    static String fill(String text, int year) {
        return text.replace("{year}", String.valueOf(year));
    }

    private static Object yaml(String file) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(bytes(file), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String file) {
        try (InputStream in = DemoContent.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The demo content lacks " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
