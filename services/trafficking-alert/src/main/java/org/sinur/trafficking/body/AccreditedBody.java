package org.sinur.trafficking.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.FieldError;

/**
 * A body that persons may be referred to.
 *
 * @param names what it is called, by language (BCP 47): English always, and ar, ckb, kmr and fa
 *     where it has such a name
 * @param kind whose it is
 * @param country the State whose authority or mission it is, or which it answers to; absent for a
 *     body that answers to none
 * @param services what it offers
 * @param accreditedFrom the first day in Iraq on which persons may be referred to it
 * @param accreditedUntil the last; absent while none is set
 * @param reference the act by which it was accredited
 * @param address how a letter reaches it
 */
@Schema(name = "BodyContent")
public record AccreditedBody(
    @NotNull @Size(min = 1, max = 5) Map<String, @NotBlank @Size(max = 200) String> names,
    @NotNull BodyKind kind,
    @Nullable CountryCode country,
    @NotNull @Size(min = 1) Set<@NotNull BodyService> services,
    @NotNull LocalDate accreditedFrom,
    @Nullable LocalDate accreditedUntil,
    @NotBlank @Size(max = 200) String reference,
    @NotBlank @Size(max = 500) String address) {

  /** The form of a body's id. */
  public static final String ID = "[a-z][a-z0-9-]{0,59}";

  private static final String ENGLISH = "en";
  private static final Set<String> LANGUAGES = Set.of(ENGLISH, "ar", "ckb", "kmr", "fa");

  /** What is missing is said later, with everything else that is. */
  public AccreditedBody {
    services =
        services == null || services.stream().anyMatch(Objects::isNull)
            ? services
            : Collections.unmodifiableSet(new TreeSet<>(services));
  }

  /** What is wrong with it; empty when it can be relied upon. */
  List<FieldError> faults() {
    var faults = new ArrayList<FieldError>();
    if (!names.containsKey(ENGLISH)) {
      faults.add(new FieldError("/names/" + ENGLISH, "is missing"));
    }
    names.keySet().stream()
        .filter(language -> !LANGUAGES.contains(language))
        .sorted()
        .forEach(language -> faults.add(new FieldError("/names", "has an unknown language")));
    if (kind == BodyKind.GOVERNMENT && country == null) {
      faults.add(new FieldError("/country", "is missing: an authority is that of a State"));
    }
    if (accreditedUntil != null && accreditedUntil.isBefore(accreditedFrom)) {
      faults.add(new FieldError("/accreditedUntil", "must not be before the first day"));
    }
    return List.copyOf(faults);
  }

  /** Whether persons may be referred to it on this day. */
  public boolean isAccreditedOn(LocalDate day) {
    return !day.isBefore(accreditedFrom)
        && (accreditedUntil == null || !day.isAfter(accreditedUntil));
  }
}
