package org.xiaohao.access;

import static org.xiaohao.access.AccessMatrix.OFFICE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.account.AccessScope;
import org.xiaohao.account.AccessTokenService;
import org.xiaohao.account.AccountDetails;
import org.xiaohao.account.AccountRequestService;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.ActivationService;
import org.xiaohao.account.ChangeOwnPassword;
import org.xiaohao.account.CreateAccount;
import org.xiaohao.account.LetAdministratorIn;
import org.xiaohao.account.MakeAccessToken;
import org.xiaohao.account.OwnSessionService;
import org.xiaohao.account.SubordinateAdministrators;
import org.xiaohao.account.UpdateAccount;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.ReceivedFile;
import org.xiaohao.attachment.UploadAttachment;
import org.xiaohao.audit.AuditFilter;
import org.xiaohao.audit.AuditService;
import org.xiaohao.enrolment.EnrolmentService;
import org.xiaohao.jurisdiction.CreateJurisdiction;
import org.xiaohao.jurisdiction.JurisdictionDetails;
import org.xiaohao.jurisdiction.JurisdictionLevel;
import org.xiaohao.jurisdiction.JurisdictionService;
import org.xiaohao.jurisdiction.JurisdictionSummary;
import org.xiaohao.jurisdiction.SubordinateService;
import org.xiaohao.jurisdiction.UpdateJurisdiction;
import org.xiaohao.orgunit.CreateOrgUnit;
import org.xiaohao.orgunit.CreateOrgUnitGroup;
import org.xiaohao.orgunit.OrgUnitDetails;
import org.xiaohao.orgunit.OrgUnitGroupDetails;
import org.xiaohao.orgunit.OrgUnitGroupService;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.orgunit.UpdateOrgUnit;
import org.xiaohao.orgunit.UpdateOrgUnitGroup;
import org.xiaohao.report.DraftReport;
import org.xiaohao.report.EditStatement;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.report.StatementKind;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.Fixtures;

/** How to do what the services of the register and of the report offer; who may, their own tests try. */
final class RegisterActs {

    private static final Set<Role> ADMIN = EnumSet.of(Role.ADMIN);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private RegisterActs() {}

    static List<AccessMatrix> all(ApplicationContext context) {
        return List.of(
                accounts(context.getBean(AccountService.class)),
                slips(context.getBean(ActivationService.class), context.getBean(AccountService.class)),
                enrolment(context.getBean(EnrolmentService.class)),
                subordinates(context.getBean(SubordinateService.class)),
                administrators(
                        context.getBean(SubordinateAdministrators.class), context.getBean(SubordinateService.class)),
                requests(context.getBean(AccountRequestService.class), context.getBean(AccountService.class)),
                tokens(context.getBean(AccessTokenService.class)),
                sessions(context.getBean(OwnSessionService.class)),
                units(context.getBean(OrgUnitService.class)),
                groups(context.getBean(OrgUnitGroupService.class)),
                jurisdiction(context.getBean(JurisdictionService.class)),
                attachments(context.getBean(AttachmentService.class)),
                reports(context.getBean(ReportService.class)),
                trail(context.getBean(AuditService.class)));
    }

    private static AccessMatrix trail(AuditService audit) {
        return new AccessMatrix(AuditService.class)
                .row("export(AuditFilter, OutputStream)", EnumSet.of(Role.AUDITOR), Scope.NONE, world -> () -> {
                    try {
                        audit.export(AuditFilter.none(), OutputStream.nullOutputStream());
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                });
    }

    private static <T> T asAdmin(World world, Supplier<T> work) {
        return world.fixtures().callAs(world.place().admin(), work);
    }

    private static String name() {
        return "新" + SERIAL.incrementAndGet();
    }

    private static AccessMatrix accounts(AccountService accounts) {
        return new AccessMatrix(AccountService.class)
                .row("create(CreateAccount)", ADMIN, Scope.NONE, world -> {
                    CreateAccount command = account(world);
                    return () -> accounts.create(command);
                })
                .row("update(UpdateAccount)", ADMIN, Scope.JURISDICTION, world -> {
                    AccountDetails seen = asAdmin(world, () -> accounts.create(account(world)));
                    return () -> accounts.update(
                            new UpdateAccount(seen.id(), seen.version(), "改名", null, Set.of(Role.LEADER), null));
                })
                .row("deactivate(long, int)", ADMIN, Scope.JURISDICTION, world -> {
                    AccountDetails seen = asAdmin(world, () -> accounts.create(account(world)));
                    return () -> accounts.deactivate(seen.id(), seen.version());
                })
                .row("activate(long, int)", ADMIN, Scope.JURISDICTION, world -> {
                    AccountDetails seen = asAdmin(world, () -> {
                        AccountDetails made = accounts.create(account(world));
                        return accounts.deactivate(made.id(), made.version());
                    });
                    return () -> accounts.activate(seen.id(), seen.version());
                })
                .row(
                        "changeOwnPassword(ChangeOwnPassword)",
                        EnumSet.of(Role.LEADER),
                        Scope.NONE,
                        world -> () -> accounts.changeOwnPassword(
                                new ChangeOwnPassword(Fixtures.PASSWORD, "another-horse-2")));
    }

    private static AccessMatrix slips(ActivationService slips, AccountService accounts) {
        return new AccessMatrix(ActivationService.class)
                .row("issue(Collection, int)", ADMIN, Scope.JURISDICTION, world -> {
                    long id = asAdmin(world, () -> accounts.create(account(world)))
                            .id();
                    return () -> slips.issue(List.of(id), 7);
                });
    }

    private static AccessMatrix enrolment(EnrolmentService enrolment) {
        return new AccessMatrix(EnrolmentService.class)
                .row(
                        "take(EnrolmentList, List)",
                        ADMIN,
                        Scope.NONE,
                        world -> () -> enrolment.take(enrolment.read(name()), List.of()));
    }

    private static AccessMatrix subordinates(SubordinateService subordinates) {
        return new AccessMatrix(SubordinateService.class)
                .row("create(CreateJurisdiction)", ADMIN, Scope.NONE, world -> () -> subordinates.create(below()))
                .row("retire(long, int)", ADMIN, Scope.JURISDICTION, world -> {
                    JurisdictionSummary made = asAdmin(world, () -> subordinates.create(below()));
                    return () -> subordinates.retire(made.id(), made.version());
                })
                .row("restore(long, int)", ADMIN, Scope.JURISDICTION, world -> {
                    JurisdictionSummary made = asAdmin(world, () -> {
                        JurisdictionSummary fresh = subordinates.create(below());
                        return subordinates.retire(fresh.id(), fresh.version());
                    });
                    return () -> subordinates.restore(made.id(), made.version());
                });
    }

    private static AccessMatrix administrators(
            SubordinateAdministrators administrators, SubordinateService subordinates) {
        return new AccessMatrix(SubordinateAdministrators.class)
                .row("letIn(LetAdministratorIn)", ADMIN, Scope.JURISDICTION, world -> {
                    long made =
                            asAdmin(world, () -> subordinates.create(below())).id();
                    String username = "below" + SERIAL.incrementAndGet() + ".j" + made;
                    return () -> administrators.letIn(new LetAdministratorIn(made, username, "镇管理员", 7));
                });
    }

    private static CreateJurisdiction below() {
        String name = name();
        return new CreateJurisdiction(
                String.format("88%07d", SERIAL.incrementAndGet()), name, name, JurisdictionLevel.TOWN, null);
    }

    private static AccessMatrix requests(AccountRequestService requests, AccountService accounts) {
        return new AccessMatrix(AccountRequestService.class)
                .row("confirm(long)", EnumSet.of(Role.AUDITOR), Scope.JURISDICTION, world -> {
                    long id = asked(world, requests, accounts);
                    return () -> requests.confirm(id);
                })
                .row("refuse(long)", EnumSet.of(Role.AUDITOR), Scope.JURISDICTION, world -> {
                    long id = asked(world, requests, accounts);
                    return () -> requests.refuse(id);
                });
    }

    private static long asked(World world, AccountRequestService requests, AccountService accounts) {
        world.place().auditor();
        return asAdmin(world, () -> {
            accounts.create(new CreateAccount(
                    "new" + SERIAL.incrementAndGet() + ".j" + world.place().id(),
                    "新人",
                    Fixtures.PASSWORD,
                    null,
                    Set.of(Role.OFFICE),
                    null));
            return requests.waiting().getLast().id();
        });
    }

    private static AccessMatrix tokens(AccessTokenService tokens) {
        return new AccessMatrix(AccessTokenService.class)
                .row(
                        "make(MakeAccessToken)",
                        EnumSet.of(Role.LEADER),
                        Scope.NONE,
                        world -> () -> tokens.make(new MakeAccessToken(name(), AccessScope.READ, 1)))
                .row("revoke(long)", EnumSet.of(Role.LEADER), Scope.NONE, world -> {
                    Actor owner = world.place().person(Role.LEADER);
                    long id = world.fixtures()
                            .callAs(owner, () -> tokens.make(new MakeAccessToken(name(), AccessScope.READ, 1)))
                            .token()
                            .id();
                    return () -> tokens.revoke(id);
                });
    }

    private static AccessMatrix sessions(OwnSessionService sessions) {
        return new AccessMatrix(OwnSessionService.class)
                .row("endOthers()", EnumSet.of(Role.LEADER), Scope.NONE, world -> sessions::endOthers);
    }

    private static CreateAccount account(World world) {
        return new CreateAccount(
                "new" + SERIAL.incrementAndGet() + ".j" + world.place().id(),
                "新人",
                Fixtures.PASSWORD,
                null,
                Set.of(Role.LEADER),
                null);
    }

    private static AccessMatrix units(OrgUnitService units) {
        return new AccessMatrix(OrgUnitService.class)
                .row("create(CreateOrgUnit)", ADMIN, Scope.NONE, world -> () -> units.create(unit()))
                .row("update(UpdateOrgUnit)", ADMIN, Scope.JURISDICTION, world -> {
                    OrgUnitDetails seen = asAdmin(world, () -> units.create(unit()));
                    String name = name();
                    return () -> units.update(new UpdateOrgUnit(
                            seen.id(), seen.version(), seen.code(), name, name, seen.kind(), 7, List.of(), true));
                })
                .row("addAlias(long, String)", ADMIN, Scope.JURISDICTION, world -> {
                    long id = asAdmin(world, () -> units.create(unit())).id();
                    return () -> units.addAlias(id, name());
                })
                .row("deactivate(long, int)", ADMIN, Scope.JURISDICTION, world -> {
                    OrgUnitDetails seen = asAdmin(world, () -> units.create(unit()));
                    return () -> units.deactivate(seen.id(), seen.version());
                })
                .row("activate(long, int)", ADMIN, Scope.JURISDICTION, world -> {
                    OrgUnitDetails seen = asAdmin(world, () -> {
                        OrgUnitDetails made = units.create(unit());
                        return units.deactivate(made.id(), made.version());
                    });
                    return () -> units.activate(seen.id(), seen.version());
                });
    }

    private static CreateOrgUnit unit() {
        String name = name();
        return new CreateOrgUnit(
                "n" + SERIAL.incrementAndGet(), name, name, OrgUnitKind.GOVERNMENT_DEPARTMENT, 99, List.of());
    }

    private static AccessMatrix groups(OrgUnitGroupService groups) {
        return new AccessMatrix(OrgUnitGroupService.class)
                .row("create(CreateOrgUnitGroup)", ADMIN, Scope.NONE, world -> () -> groups.create(group()))
                .row("update(UpdateOrgUnitGroup)", ADMIN, Scope.JURISDICTION, world -> {
                    OrgUnitGroupDetails seen = asAdmin(world, () -> groups.create(group()));
                    return () -> groups.update(
                            new UpdateOrgUnitGroup(seen.id(), seen.version(), name(), List.of(), List.of()));
                })
                .row("addAlias(long, String)", ADMIN, Scope.JURISDICTION, world -> {
                    long id = asAdmin(world, () -> groups.create(group())).id();
                    return () -> groups.addAlias(id, name());
                })
                .row("deactivate(long, int)", ADMIN, Scope.JURISDICTION, world -> {
                    OrgUnitGroupDetails seen = asAdmin(world, () -> groups.create(group()));
                    return () -> groups.deactivate(seen.id(), seen.version());
                })
                .row("activate(long, int)", ADMIN, Scope.JURISDICTION, world -> {
                    OrgUnitGroupDetails seen = asAdmin(world, () -> {
                        OrgUnitGroupDetails made = groups.create(group());
                        return groups.deactivate(made.id(), made.version());
                    });
                    return () -> groups.activate(seen.id(), seen.version());
                });
    }

    private static CreateOrgUnitGroup group() {
        return new CreateOrgUnitGroup(name(), List.of(), List.of());
    }

    private static AccessMatrix jurisdiction(JurisdictionService jurisdiction) {
        return new AccessMatrix(JurisdictionService.class)
                .row("update(UpdateJurisdiction)", ADMIN, Scope.NONE, world -> {
                    JurisdictionDetails seen = asAdmin(world, jurisdiction::own);
                    return () -> jurisdiction.update(new UpdateJurisdiction(
                            seen.version(), seen.code(), seen.name(), seen.shortName(), seen.level(), 4, false));
                });
    }

    private static AccessMatrix attachments(AttachmentService attachments) {
        return new AccessMatrix(AttachmentService.class)
                .row(
                        "store(UploadAttachment)",
                        OFFICE,
                        Scope.NONE,
                        world -> () -> attachments.store(new UploadAttachment(
                                "佐证.txt", "佐证".getBytes(StandardCharsets.UTF_8), AttachmentPurpose.EVIDENCE)))
                .row("store(ReceivedFile)", OFFICE, Scope.NONE, world -> () -> {
                    try (ReceivedFile received = attachments.receive(new UploadAttachment(
                            "佐证.txt", "佐证".getBytes(StandardCharsets.UTF_8), AttachmentPurpose.EVIDENCE))) {
                        attachments.store(received);
                    }
                });
    }

    private static AccessMatrix reports(ReportService reports) {
        return new AccessMatrix(ReportService.class)
                .row("draft(DraftReport)", OFFICE, Scope.JURISDICTION, world -> {
                    DraftReport wanted = wanted(world);
                    return () -> reports.draft(wanted);
                })
                .row("editStatement(EditStatement)", OFFICE, Scope.JURISDICTION, world -> {
                    ReportStatement seen = paragraph(report(world, reports));
                    return () -> reports.editStatement(new EditStatement(seen.id(), seen.version(), "", "引言"));
                })
                .row("addParagraph(long, String)", OFFICE, Scope.JURISDICTION, world -> {
                    long above = paragraph(report(world, reports)).id();
                    return () -> reports.addParagraph(above, "补充。");
                })
                .row("removeStatement(long, int)", OFFICE, Scope.JURISDICTION, world -> {
                    ReportStatement seen = paragraph(report(world, reports));
                    return () -> reports.removeStatement(seen.id(), seen.version());
                })
                .row("restoreStatement(long)", OFFICE, Scope.JURISDICTION, world -> {
                    ReportStatement seen = paragraph(report(world, reports));
                    world.asOffice(() -> {
                        reports.removeStatement(seen.id(), seen.version());
                        return true;
                    });
                    return () -> reports.restoreStatement(seen.id());
                })
                .row("restoreAll(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long report = report(world, reports).id();
                    return () -> reports.restoreAll(report);
                })
                .row("redraft(long)", OFFICE, Scope.JURISDICTION, world -> {
                    long report = report(world, reports).id();
                    return () -> reports.redraft(report);
                });
    }

    static ReportDetails report(World world, ReportService reports) {
        DraftReport wanted = wanted(world);
        return world.asOffice(() -> reports.find(reports.draft(wanted)));
    }

    private static DraftReport wanted(World world) {
        return new DraftReport(2026, "five-parts", List.of(world.issued().id()), null);
    }

    static ReportStatement paragraph(ReportDetails report) {
        return report.statements().stream()
                .filter(statement -> statement.kind() == StatementKind.PARAGRAPH)
                .findFirst()
                .orElseThrow();
    }
}
