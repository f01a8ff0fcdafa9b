package org.xiaohao.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalityTest {

    @ParameterizedTest
    @CsvSource({
        "云岭县,全县,县委、县政府",
        "示范区1,全区,区委、区政府",
        "望江街道,全街道,街道党工委、办事处",
        "白石镇,全镇,镇党委、镇政府",
        "临港新区,全新区,党工委、管委会",
        "青原自治州,全州,州委、州政府",
        "沙柳旗,全旗,旗委、旗政府",
        "云岭县农业农村局,全局,局党组",
        "未名,全区,区委、区政府"
    })
    void aReportSpeaksOfTheWholePlaceAndOfThoseWhoLeadIt(String place, String whole, String leaders) {
        assertThat(Locality.whole(place)).isEqualTo(whole);
        assertThat(Locality.leaders(place)).isEqualTo(leaders);
    }
}
