package org.xiaohao.enrolment;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first row of a table, which says what stands in which column. */
final class Head {

    /** What a column can hold, with the words that stand above it. */
    private enum Column {
        UNIT("单位名称", "单位", "机构名称", "机构", "unit", "unitname"),
        SHORT_NAME("单位简称", "简称", "shortname"),
        CODE("单位代码", "代码", "code"),
        KIND("单位类别", "类别", "单位性质", "kind"),
        ALIASES("别名", "曾用名", "其他名称", "aliases"),
        GROUPS("单位集合", "集合", "所属集合", "groups"),
        PERSON("姓名", "人员姓名", "name", "fullname"),
        USERNAME("用户名", "登录名", "账号", "username", "signinname"),
        ROLES("角色", "岗位", "role", "roles");

        private final List<String> words;

        Column(String... words) {
            this.words = List.of(words);
        }
    }

    private final Map<Column, Integer> places;

    private Head(Map<Column, Integer> places) {
        this.places = places;
    }

    /** The head that a row is; null where it is none. */
    static @Nullable Head of(List<String> row) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        long filled = row.stream().filter(cell -> !cell.isBlank()).count();
        for (int at = 0; at < row.size(); at++) {
            String words =
                    row.get(at).replaceAll("[\\s\u3000*＊_-]|[（(].*[）)]", "").toLowerCase(Locale.ROOT);
            for (Column column : Column.values()) {
                if (column.words.contains(words)) {
                    places.putIfAbsent(column, at);
                }
            }
        }
        boolean known = places.size() * 2L > filled;
        return known && (places.containsKey(Column.UNIT) || places.containsKey(Column.PERSON))
                ? new Head(places)
                : null;
    }

    boolean isOfPeople() {
        return places.containsKey(Column.PERSON) || places.containsKey(Column.USERNAME);
    }

    ListedUnit unit(int number, List<String> row) {
        return new ListedUnit(
                number,
                cell(row, Column.UNIT),
                cell(row, Column.SHORT_NAME),
                cell(row, Column.CODE),
                cell(row, Column.KIND),
                cell(row, Column.ALIASES),
                cell(row, Column.GROUPS));
    }

    ListedPerson person(int number, List<String> row) {
        return new ListedPerson(
                number,
                cell(row, Column.PERSON),
                cell(row, Column.USERNAME),
                cell(row, Column.UNIT),
                cell(row, Column.ROLES));
    }

    private String cell(List<String> row, Column column) {
        Integer at = places.get(column);
        return at == null || at >= row.size() ? "" : row.get(at).strip();
    }
}
