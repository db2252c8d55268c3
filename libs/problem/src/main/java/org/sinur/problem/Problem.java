package org.sinur.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not a success (RFC 9457, media type {@code
 * application/problem+json}).
 *
 * @param type the kind, as a URN; see {@link ProblemType#urn()}
 * @param title the kind in a few words
 * @param status the HTTP status
 * @param detail what the caller can do about this occurrence; never personal data
 * @param errors the faults found in the request, empty when none can be pointed at
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, @Nullable String detail, List<FieldError> errors) {

  /** The media type of a problem (RFC 9457, 3). */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem of this kind. */
  public static Problem of(ProblemType type, @Nullable String detail, List<FieldError> errors) {
    return new Problem(type.urn(), type.title(), type.status(), detail, errors);
  }

  /** A problem of this kind without field errors. */
  public static Problem of(ProblemType type, @Nullable String detail) {
    return of(type, detail, List.of());
  }
}
