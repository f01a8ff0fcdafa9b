package org.xiaohao.parsing.statement;

import java.util.regex.Pattern;
import org.xiaohao.text.Slice;

/** Tells the name of a unit from what is to be done, where a few words stand alone. */
public final class LoneNames {

    // rule Q01
    private static final Pattern NAME_ALONE = Pattern.compile(
            "(?!建[设成立]|成立|组建|新建|改建|扩建|打造|设立|推进|开展|实施|加强|深化|优化|完善|创建|支持).{2,9}(?:局|委|办公室|委员会|管委会|科室|街道|大队|支队|服务中心|(?<![联代帮督通快申承交举])办)|.{0,8}(?:派出所|司法所|监管所|卫生院|财政所)|[省市区县镇乡州旗](?![域级容民]).{1,9}(?:中心|站|所|会|厅|院|部|队|公司)");

    private LoneNames() {}

    /** Whether short words are the name of a unit rather than something to be done. */
    public static boolean isNameAlone(Slice words) {
        return NAME_ALONE.matcher(words.text()).matches() && words.text().indexOf('\u201D') < 0;
    }
}
