package org.sinur.testsupport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The rules of the house that a machine can check; a service takes them all in one line. */
public final class SinurArchitecture {

  private static final DescribedPredicate<JavaAnnotation<?>> METHOD_OF_HTTP =
      DescribedPredicate.describe(
          "a method of HTTP", a -> a.getRawType().isAnnotatedWith(HttpMethod.class));

  @ArchTest
  static final ArchRule PACKAGES_ARE_FEATURES =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..impl..", "..util..", "..utils..", "..common..", "..dto..", "..misc..")
          .as("Packages are named for what they do, not for what kind of class is in them");

  @ArchTest
  static final ArchRule RESOURCES_SAY_SO =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .haveSimpleNameEndingWith("Resource")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ROWS_SAY_SO =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveSimpleNameEndingWith("Row")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule NO_IMPL =
      noClasses().should().haveSimpleNameEndingWith("Impl").as("Nothing is named Impl");

  @ArchTest
  static final ArchRule CONSTRUCTORS_INJECT =
      noFields()
          .should()
          .beAnnotatedWith(Inject.class)
          .as("Dependencies come in by the constructor");

  @ArchTest
  static final ArchRule EVERY_RESOURCE_NAMES_ITS_DUTIES =
      methods()
          .that()
          .areAnnotatedWith(METHOD_OF_HTTP)
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(PermitAll.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ENDPOINTS_ARE_PUBLIC =
      methods()
          .that()
          .areAnnotatedWith(METHOD_OF_HTTP)
          .should()
          .bePublic()
          .as("Endpoints are public methods: others are ignored without an error")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule TIME_IS_ASKED_OF_ONE_SOURCE =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .as("The time comes from an injected InstantSource");

  @ArchTest
  static final ArchRule NO_STATIC_STATE =
      fields().that().areStatic().should().beFinal().as("Nothing static changes");

  private SinurArchitecture() {}
}
