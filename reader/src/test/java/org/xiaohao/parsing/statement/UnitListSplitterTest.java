package org.xiaohao.parsing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.text.Slice;

class UnitListSplitterTest {

    @ParameterizedTest
    @ValueSource(strings = {"文化和旅游局", "市人力资源和社会保障局", "区农业和农村工作委员会", "区人大及其常委会", "各有关部门和单位", "各县(市、区)人民政府", "高等院校"})
    void keepsAndInsideAName(String name) {
        assertThat(names(name)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"州委编办及州直相关单位|州委编办|州直相关单位", "区公安局和区民政局|区公安局|区民政局", "区有关部门和各镇（街道）|区有关部门|各镇（街道）", "区委和区政府|区委|区政府"})
    void splitsAtAndBetweenNames(String words, String first, String second) {
        assertThat(names(words)).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource({"区教育局等有关部门", "区教育局等部门", "区教育局等有关部门和单位", "区教育局等"})
    void dropsTheWordsForOthers(String words) {
        UnitListSplitter.Names names = UnitListSplitter.names(Slice.of(words));

        assertThat(names.units()).extracting(UnitMention::name).containsExactly("区教育局");
        assertThat(names.others()).isTrue();
    }

    @Test
    void othersMayBeFollowedByAGroup() {
        UnitListSplitter.Names names = UnitListSplitter.names(Slice.of("总工会等和各镇人民政府"));

        assertThat(names.units()).extracting(UnitMention::name).containsExactly("总工会", "各镇人民政府");
        assertThat(names.others()).isTrue();
    }

    @Test
    void aBracketMayMarkTheLead() {
        UnitListSplitter.Names names = UnitListSplitter.names(Slice.of("区数据局（牵头）"));

        assertThat(names.marked()).extracting(UnitMention::name).containsExactly("区数据局");
        assertThat(names.units()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "-", "无", "/"})
    void aDashNamesNobody(String words) {
        assertThat(names(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"各镇[街道],true", "区各有关部门,true", "相关区,true", "市直各单位,true", "区司法局,false", "区委编办,false"})
    void knowsCollectives(String name, boolean collective) {
        assertThat(UnitListSplitter.isCollective(name)).isEqualTo(collective);
    }

    private static List<String> names(String words) {
        return UnitListSplitter.names(Slice.of(words)).units().stream()
                .map(UnitMention::name)
                .toList();
    }
}
