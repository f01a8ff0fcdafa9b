package org.xiaohao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.Set;
import java.util.stream.Stream;
import org.mapstruct.Mapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.xiaohao.shared.DomainEvent;

@AnalyzeClasses(packages = "org.xiaohao", importOptions = ImportOption.DoNotIncludeTests.class)
@ArchTag("slow")
class ArchitectureTest {

    @ArchTest
    static final ArchRule ENTITIES_STAY_INSIDE_THEIR_FEATURE =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule REPOSITORIES_STAY_INSIDE_THEIR_FEATURE =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule REPOSITORIES_ARE_NAMED_BY_WHAT_THEY_HOLD =
            noClasses().that().areAssignableTo(Repository.class).should().haveSimpleNameEndingWith("Repository");

    @ArchTest
    static final ArchRule MAPPERS_STAY_INSIDE_THEIR_FEATURE =
            classes().that().areAnnotatedWith(Mapper.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule THE_BACKEND_KNOWS_NOTHING_OF_VAADIN =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule THE_STEPS_OF_THE_ENGINE_ARE_ITS_OWN = noClasses()
            .that()
            .resideOutsideOfPackages("org.xiaohao.document..", "org.xiaohao.parsing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.xiaohao.document.word",
                    "org.xiaohao.document.sheet",
                    "org.xiaohao.document.page",
                    "org.xiaohao.document.web",
                    "org.xiaohao.parsing.statement",
                    "org.xiaohao.parsing.outline",
                    "org.xiaohao.parsing.task");

    @ArchTest
    static final ArchRule ONLY_THE_INTAKE_KNOWS_WHAT_A_PARSER_FINDS = noClasses()
            .that()
            .resideOutsideOfPackages("org.xiaohao.intake..", "org.xiaohao.demo..", "org.xiaohao.parsing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.xiaohao.parsing..");

    @ArchTest
    static final ArchRule ONLY_INTAKE_LEDGER_AND_ATTACHMENTS_OPEN_FILES = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.xiaohao.intake..",
                    "org.xiaohao.ledger..",
                    "org.xiaohao.attachment..",
                    "org.xiaohao.parsing..",
                    "org.xiaohao.document..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.xiaohao.document..");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule ENTITIES_KEEP_THEIR_FIELDS_TO_THEMSELVES = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate();

    @ArchTest
    static final ArchRule SERVICES_TAKE_AND_RETURN_NO_ENTITIES = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .arePublic()
            .should(mentionNoEntities());

    @ArchTest
    static final ArchRule EVERY_SERVICE_METHOD_ASKS_FOR_A_ROLE = methods()
            .that()
            .areDeclaredInClassesThat(areServicesForPeople())
            .and()
            .arePublic()
            .should(askForARole());

    @ArchTest
    static final ArchRule ACTS_ARE_TOLD_BY_TYPED_EVENTS_ONLY = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.xiaohao.shared.DomainEvents")
            .and()
            .doNotHaveFullyQualifiedName("org.xiaohao.notification.NotificationOutbox")
            .should()
            .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("publishEvent")));

    @ArchTest
    static final ArchRule EVENTS_ARE_RECORDS = classes()
            .that()
            .areAssignableTo(DomainEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    private static DescribedPredicate<JavaClass> areServicesForPeople() {
        return DescribedPredicate.describe(
                "are services and no directories",
                type -> type.isAnnotatedWith(Service.class)
                        && !type.getSimpleName().endsWith("Directory"));
    }

    /** Who may do something is one of a few sets of people, each spelled once and in one place. */
    @ArchTest
    static final ArchRule ROLES_ARE_NAMED_BY_THE_ANNOTATIONS_OF_SHARED = noClasses()
            .that()
            .areNotAnnotations()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PreAuthorize.class);

    private static ArchCondition<JavaMethod> askForARole() {
        return new ArchCondition<>("be covered by an annotation such as @ForOffice") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean covered = method.isMetaAnnotatedWith(PreAuthorize.class)
                        || method.getOwner().isMetaAnnotatedWith(PreAuthorize.class)
                        || method.getModifiers().contains(JavaModifier.STATIC);
                events.add(new SimpleConditionEvent(method, covered, method.getFullName() + " asks for no role"));
            }
        };
    }

    private static ArchCondition<JavaMethod> mentionNoEntities() {
        return new ArchCondition<>("take and return no entities") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .map(JavaType::getAllInvolvedRawTypes)
                        .flatMap(Set::stream)
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + entity.getSimpleName())));
            }
        };
    }
}
