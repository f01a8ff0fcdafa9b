package org.xiaohao.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.account.AccountFilter;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.AccountSummary;
import org.xiaohao.account.TakenPerson;
import org.xiaohao.intake.DocumentRefusedException;
import org.xiaohao.orgunit.OrgUnitFilter;
import org.xiaohao.orgunit.OrgUnitGroupFilter;
import org.xiaohao.orgunit.OrgUnitGroupService;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.orgunit.OrgUnitSummary;
import org.xiaohao.orgunit.TakenUnit;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.RowOutcome;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.RoleMatrix;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

/** A whole register from one list. */
@BackendTest
@Tag("slow")
class EnrolmentServiceTest {

    private static final PageRequest ALL = PageRequest.of(0, 2000);
    private static final List<String> UNIT_HEAD = List.of("单位名称", "简称", "代码", "类别", "别名", "单位集合");
    private static final List<String> PEOPLE_HEAD = List.of("姓名", "用户名", "单位", "角色");
    private static final List<AccountPattern> PATTERNS =
            List.of(new AccountPattern(Role.CLERK, "{0}经办人"), new AccountPattern(Role.UNIT_HEAD, "{0}负责人"));

    private final EnrolmentService enrolment;
    private final OrgUnitService units;
    private final OrgUnitGroupService groups;
    private final AccountService accounts;
    private final Fixtures fixtures;
    private TestJurisdiction here;

    @Autowired
    EnrolmentServiceTest(
            EnrolmentService enrolment,
            OrgUnitService units,
            OrgUnitGroupService groups,
            AccountService accounts,
            Fixtures fixtures) {
        this.enrolment = enrolment;
        this.units = units;
        this.groups = groups;
        this.accounts = accounts;
        this.fixtures = fixtures;
    }

    @BeforeEach
    void anAdministratorIsSignedIn() {
        here = fixtures.jurisdiction();
        fixtures.actingAs(here.admin());
    }

    @Test
    void unitsOfAPastedTableComeWithKindCodeAliasesAndGroups() {
        EnrolmentResult result = enrolment.take(enrolment.read("""
                        单位名称\t简称\t代码\t类别\t别名\t单位集合
                        示范区河务局\t河务局\thwj\t政府部门\t水管局、河湖局\t水务各部门
                        柳树镇\t\t\t\t\t各镇、水务各部门
                        青石街道办事处\t青石街道\t\t\t\t各镇
                        """), List.of());

        assertThat(result.units(RowOutcome.NEW)).isEqualTo(3);
        assertThat(list()).extracting(OrgUnitSummary::shortName).containsExactly("河务局", "柳树镇", "青石街道");
        assertThat(list())
                .extracting(OrgUnitSummary::kind)
                .containsExactly(OrgUnitKind.GOVERNMENT_DEPARTMENT, OrgUnitKind.TOWN, OrgUnitKind.SUBDISTRICT);
        assertThat(list()).extracting(OrgUnitSummary::code).containsExactly("hwj", "xz01", "jd01");
        assertThat(list().getFirst().aliases()).containsExactly("水管局", "河湖局");
        assertThat(groups.list(new OrgUnitGroupFilter("", null), ALL))
                .extracting(group -> group.name() + " " + group.memberCount())
                .containsExactlyInAnyOrder("各镇 2", "水务各部门 2");
    }

    @Test
    void aPreviewSaysTheSameAndLeavesNothing() {
        EnrolmentList list = enrolment.read("单位名称,简称,代码\n河务局,河务局,hwj\n,空名,x1");

        EnrolmentResult preview = enrolment.preview(list, PATTERNS);

        assertThat(preview.units())
                .extracting(line -> line.taken().outcome())
                .containsExactly(RowOutcome.NEW, RowOutcome.INVALID);
        assertThat(preview.people())
                .extracting(line -> line.taken().account())
                .extracting(account -> account == null ? "" : account.username())
                .allMatch(name -> name.startsWith("hwj."));
        assertThat(list()).isEmpty();
        assertThat(people()).hasSize(1);
        EnrolmentResult taken = enrolment.take(list, PATTERNS);
        assertThat(taken.units(RowOutcome.NEW)).isEqualTo(1);
        assertThat(taken.people(RowOutcome.NEW)).isEqualTo(2);
        assertThat(list()).hasSize(1);
        assertThat(people()).hasSize(3);
    }

    @Test
    void theSameListAgainSaysNothingNew() {
        EnrolmentList list = enrolment.read("""
                单位名称\t简称\t别名\t集合
                示范区河务局\t河务局\t水管局\t各部门
                姓名\t单位\t角色
                王一\t河务局\t经办人、负责人
                """);
        enrolment.take(list, PATTERNS);

        EnrolmentResult again = enrolment.take(list, PATTERNS);

        assertThat(again.units(RowOutcome.SAME)).isEqualTo(1);
        assertThat(again.people(RowOutcome.SAME)).isEqualTo(1);
        assertThat(again.people()).hasSize(1);
    }

    @Test
    void aRowChangesWhatItNamesAndLeavesTheRest() {
        long unit = here.unit("河务局", OrgUnitKind.GOVERNMENT_DEPARTMENT, "水管局");

        EnrolmentResult result = enrolment.take(enrolment.read("单位名称\t简称\t类别\t别名\n水管局\t河务\t\t河湖局"), List.of());

        assertThat(result.units(RowOutcome.CHANGED)).isEqualTo(1);
        assertThat(units.details(unit)).satisfies(now -> {
            assertThat(now.name()).isEqualTo("河务局");
            assertThat(now.shortName()).isEqualTo("河务");
            assertThat(now.kind()).isEqualTo(OrgUnitKind.GOVERNMENT_DEPARTMENT);
            assertThat(now.aliases()).containsExactly("水管局", "河湖局");
        });
    }

    @Test
    void everyRowThatIsRefusedSaysWhyAndLeavesNothingBehind() {
        here.unit("财政局");
        here.group("各镇", "柳树镇");
        EnrolmentResult result = enrolment.take(
                enrolment.read(String.join(
                        "\n",
                        "单位名称\t代码\t类别\t别名\t集合",
                        "河务局\ths j\t\t\t",
                        "林业局\t\t司局\t\t",
                        "粮食局\t\t\t财政局\t",
                        "各镇\t\t\t\t",
                        "农业局\t\t\t\t财政局",
                        "文化局\t\t\t\t新集合",
                        "文化局\t\t\t\t",
                        "长".repeat(101) + "\t\t\t\t")),
                List.of());

        assertThat(result.units())
                .extracting(line -> reason(line.taken()))
                .containsExactly(
                        "code-form",
                        "enrolment-kind",
                        "name-taken",
                        "name-taken",
                        "name-taken",
                        "",
                        "row-twice",
                        "too-long");
        assertThat(list()).extracting(OrgUnitSummary::shortName).containsExactlyInAnyOrder("财政局", "柳树镇", "文化局");
        assertThat(groups.list(new OrgUnitGroupFilter("", null), ALL))
                .extracting(group -> group.name())
                .containsExactlyInAnyOrder("各镇", "新集合");
    }

    @Test
    void peopleThatAreRefusedSayWhy() {
        here.unit("财政局");
        String taken = fixtures.jurisdiction().office().username();
        EnrolmentResult result = enrolment.take(
                enrolment.read(String.join(
                        "\n",
                        "姓名\t用户名\t单位\t角色",
                        "王一\tw y\t财政局\t经办人",
                        "王二\t\t没有这个局\t经办人",
                        "王三\t\t\t经办人",
                        "王四\t\t财政局\t科长",
                        "王五\t" + taken + "\t财政局\t经办人",
                        "王六\twang6.j" + here.id() + "\t\t系统管理员、法治办",
                        "\twang7.j" + here.id() + "\t财政局\t经办人",
                        "王八\t\t财政局\t",
                        "王九\t" + here.admin().username() + "\t\t领导")),
                List.of());

        assertThat(result.people())
                .extracting(line -> reason(line.taken()))
                .containsExactly(
                        "username-form",
                        "enrolment-unit",
                        "unit-required",
                        "enrolment-role",
                        "username-taken",
                        "roles-separate",
                        "required",
                        "roles-required",
                        "own-account");
        assertThat(people()).hasSize(1);
    }

    @Test
    void aPatternGivesEachUnitWithoutThemAClerkAndAHead() {
        here.unit("财政局");
        here.clerk("民政局");

        enrolment.take(EnrolmentList.EMPTY, PATTERNS);

        assertThat(people())
                .filteredOn(person -> !person.roles().contains(Role.ADMIN))
                .extracting(AccountSummary::displayName)
                .contains("财政局经办人", "财政局负责人", "民政局负责人")
                .doesNotContain("民政局经办人");
        assertThat(people()).filteredOn(AccountSummary::activated).hasSize(2);
        assertThat(enrolment.take(EnrolmentList.EMPTY, PATTERNS).people()).isEmpty();
    }

    @Test
    void tablesOfWordAndValuesAreReadToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("单位名单");
            XWPFTable table = document.createTable(2, 3);
            List<String> cells = List.of("单位名称", "类别", "别名", "河务局", "政府部门", "水管局");
            IntStream.range(0, cells.size())
                    .forEach(i -> table.getRow(i / 3).getCell(i % 3).setText(cells.get(i)));
            document.write(out);
        }
        ListedUnit expected = new ListedUnit(1, "河务局", "", "", "政府部门", "水管局", "");
        assertThat(enrolment.read(out.toByteArray(), "名单.docx").units()).containsExactly(expected);
        byte[] values = "单位名称,类别,别名\n河务局,政府部门,水管局\n".getBytes(StandardCharsets.UTF_8);
        assertThat(enrolment.read(values, "名单.csv").units()).containsExactly(expected);
        assertThat(enrolment.read("河务局\n林业局").units())
                .extracting(ListedUnit::name)
                .containsExactly("河务局", "林业局");
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThatThrownBy(() -> enrolment.read("甲\t乙\n丙\t丁")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> enrolment.read(" ")).isInstanceOf(DocumentRefusedException.class);
        assertThatThrownBy(() -> enrolment.read(new byte[] {'P', 'K', 3, 4, 0}, "x.xlsx"))
                .isInstanceOf(DocumentRefusedException.class);
        assertThatThrownBy(() -> enrolment.read("单位\n".repeat(ListReading.MAX_ROWS + 1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aWorkbookOfAWholeDistrictTakesFewStatements() {
        EnrolmentList list = enrolment.read(workbook(500, 1000), "名单.xlsx");
        assertThat(list.units()).hasSize(500);
        assertThat(list.people()).hasSize(1000);
        long start = System.nanoTime();

        int statements = StatementCount.of(() -> assertThat(enrolment.take(list, List.of()))
                .satisfies(result -> {
                    assertThat(result.units(RowOutcome.NEW)).isEqualTo(500);
                    assertThat(result.people(RowOutcome.NEW)).isEqualTo(1000);
                }));

        System.getLogger("enrolment")
                .log(
                        System.Logger.Level.INFO,
                        statements + " statements, " + (System.nanoTime() - start) / 1_000_000 + " ms");
        // Batches of a hundred rows into units, names, groups, accounts, roles and the audit trail, and a few
        // questions.
        assertThat(statements).isLessThan(200);
    }

    private static byte[] workbook(int unitCount, int peopleCount) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet unitSheet = book.createSheet("单位");
            fill(unitSheet.createRow(0), UNIT_HEAD);
            for (int i = 1; i <= unitCount; i++) {
                fill(unitSheet.createRow(i), List.of("示范第" + i + "局", "第" + i + "局", "d" + i, "", "", "集合" + i % 9));
            }
            Sheet people = book.createSheet("人员");
            fill(people.createRow(0), PEOPLE_HEAD);
            for (int i = 1; i <= peopleCount; i++) {
                fill(
                        people.createRow(i),
                        List.of("人员" + i, "", "第" + (1 + i % unitCount) + "局", i % 2 == 0 ? "经办人" : "负责人"));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    static Stream<Arguments> operations() {
        Set<Role> admin = EnumSet.of(Role.ADMIN);
        return new RoleMatrix<EnrolmentService>()
                .own("read text", admin, (f, service) -> service.read("河务局"))
                .own(
                        "read a file",
                        admin,
                        (f, service) -> service.read("单位名称".getBytes(StandardCharsets.UTF_8), "a.txt"))
                .own("preview", admin, (f, service) -> service.preview(EnrolmentList.EMPTY, List.of()))
                .own("take", admin, (f, service) -> service.take(EnrolmentList.EMPTY, List.of()))
                .cases();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("operations")
    void onlyTheAdministratorEnrols(RoleMatrix.Operation<EnrolmentService> operation, Role role, boolean own) {
        RoleMatrix.check(fixtures, operation, role, here, enrolment, own);
    }

    private List<OrgUnitSummary> list() {
        return units.list(new OrgUnitFilter(null, null, null), ALL).getContent();
    }

    private List<AccountSummary> people() {
        return accounts.list(AccountFilter.all(), ALL).getContent();
    }

    private static String reason(TakenUnit taken) {
        InvalidInputException refusal = taken.refusal();
        return refusal == null ? "" : refusal.code();
    }

    private static String reason(TakenPerson taken) {
        InvalidInputException refusal = taken.refusal();
        return refusal == null ? "" : refusal.code();
    }
}
