package org.sinur.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Names {@link UnmaskingPurpose#HEADER} in the contract of each operation that auditors read by.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class UnmaskingInContract implements OASFilter {

  private final boolean offered =
      ConfigProvider.getConfig()
              .getOptionalValue("access.unmasking.records-an-hour", Integer.class)
              .orElse(0)
          > 0;

  @Override
  public @Nullable Operation filterOperation(Operation operation) {
    if (offered && isForAuditors(operation)) {
      operation.addParameter(
          OASFactory.createParameter()
              .name(UnmaskingPurpose.HEADER)
              .in(Parameter.In.HEADER)
              .description(
                  "For an auditor: the case that personal data are to be shown unmasked for; journalled")
              .schema(
                  OASFactory.createSchema()
                      .addType(Schema.SchemaType.STRING)
                      .examples(List.of("court-order 114/2026"))));
    }
    return operation;
  }

  private static boolean isForAuditors(Operation operation) {
    var security = operation.getSecurity();
    return security != null
        && security.stream()
            .flatMap(requirement -> requirement.getSchemes().values().stream())
            .anyMatch(duties -> duties.contains(Duty.AUDITOR));
  }
}
