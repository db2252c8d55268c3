package org.sinur.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One fault in what the caller sent.
 *
 * @param pointer where: a JSON pointer into the body ({@code /document/number}, RFC 6901), or the
 *     name of a query parameter ({@code ?limit}), header ({@code Idempotency-Key}) or path segment
 *     ({@code {id}})
 * @param detail why, in English, without repeating the value that was sent
 * @param code the kind of fault for programs, which tell it in their reader's language; null where
 *     there is only one kind
 * @param position where in the text at {@code pointer}, in characters from 1; null where it
 *     concerns all of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
    String pointer, String detail, @Nullable String code, @Nullable Integer position) {

  /** A fault that concerns the whole value. */
  public FieldError(String pointer, String detail) {
    this(pointer, detail, null, null);
  }
}
