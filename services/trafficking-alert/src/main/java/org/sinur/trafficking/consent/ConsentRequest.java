package org.sinur.trafficking.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.trafficking.body.AccreditedBody;

/**
 * That a body may be given something of a person.
 *
 * @param bodyId which body
 * @param scope what
 * @param givenBy who said so
 * @param how in which form
 * @param language in which language it was explained (BCP 47)
 * @param interpreter whether somebody interpreted
 * @param givenAt when, by the clock of who heard it
 * @param note what else was said; for a determination of best interests by whom, and why
 */
@Schema(name = "ConsentRequest")
record ConsentRequest(
    @NotNull @Pattern(regexp = AccreditedBody.ID) String bodyId,
    @NotNull @Size(min = 1) Set<@NotNull ConsentScope> scope,
    @NotNull ConsentGiver givenBy,
    @NotNull ConsentForm how,
    @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
    boolean interpreter,
    @NotNull Instant givenAt,
    @Nullable @Size(max = 2000) String note) {

  /** In one order, so that the same consent sent again is known again. */
  ConsentRequest {
    scope =
        scope == null || scope.stream().anyMatch(Objects::isNull)
            ? scope
            : Collections.unmodifiableSet(new TreeSet<>(scope));
  }
}
