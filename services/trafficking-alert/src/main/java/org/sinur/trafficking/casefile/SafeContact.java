package org.sinur.trafficking.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How the person can be reached without danger: who watches the person may see a call.
 *
 * @param way in which way
 * @param value the number or the place; there is one for a call or a message, none where no way is
 *     safe
 * @param when at what times
 * @param language in which language (BCP 47)
 * @param precautions what not to say, and to whom
 */
public record SafeContact(
    @NotNull ContactWay way,
    @Nullable @Size(max = 200) String value,
    @Nullable @Size(max = 200) String when,
    @Nullable @Pattern(regexp = "[a-z]{2,3}") String language,
    @Nullable @Size(max = 500) String precautions) {

  /** A way that cannot be used is no way. */
  public SafeContact {
    var told = value != null && !value.isBlank();
    if ((way == ContactWay.PHONE || way == ContactWay.MESSAGE) && !told) {
      throw new IllegalArgumentException("must have a value for a call or a message");
    }
    if (way == ContactWay.NONE && told) {
      throw new IllegalArgumentException("must not have a value where no way is safe");
    }
  }
}
