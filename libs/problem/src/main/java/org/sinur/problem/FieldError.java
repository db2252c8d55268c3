package org.sinur.problem;

/**
 * One fault in what the caller sent.
 *
 * @param pointer where: a JSON pointer into the body ({@code /document/number}, RFC 6901), or the
 *     name of a query parameter ({@code ?limit}), header ({@code Idempotency-Key}) or path segment
 *     ({@code {id}})
 * @param detail why, in English, without repeating the value that was sent
 */
public record FieldError(String pointer, String detail) {}
