package org.xiaohao.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LandmarksTest {

    private static final Pattern COUNT = Pattern.compile("(?:不少于|达)?[0-9]+[个家]");
    private static final Landmarks DIGITS = new Landmarks("0123456789", 3);

    @Test
    void findsWhatTheMatcherFinds() {
        for (String text : List.of(
                "", "没有数字", "建成3个", "不少于12家", "不不少于5个达6家", "2024年达20家，不少于3年不少于4个", "1个2个33家", "不少于", "不少12个少于7家")) {
            assertThat(found(text, 0, text.length()))
                    .as(text)
                    .isEqualTo(COUNT.matcher(text)
                            .results()
                            .map(match -> match.start() + " " + match.group())
                            .toList());
        }
    }

    @Test
    void staysWithinItsBounds() {
        assertThat(found("1个不少于2个3个", 2, 8)).containsExactly("2 不少于2个");
        assertThat(found("1个不少于2个3个", 3, 9)).containsExactly("5 2个", "7 3个");
    }

    @Test
    void looksBehindWithTransparentBounds() {
        String text = "共5个，约5个";
        Matcher matcher = Pattern.compile("(?<=约)5个").matcher(text).useTransparentBounds(true);

        assertThat(DIGITS.find(matcher, text, 0, text.length())).isTrue();
        assertThat(matcher.start()).isEqualTo(5);
    }

    private static List<String> found(String text, int start, int end) {
        List<String> found = new ArrayList<>();
        Matcher matcher = COUNT.matcher(text);
        for (int from = start; DIGITS.find(matcher, text, from, end); from = matcher.end()) {
            found.add(matcher.start() + " " + matcher.group());
        }
        return found;
    }
}
