package org.sinur.problem;

/**
 * One kind of problem a caller can meet (RFC 9457, 3.1.1). Each service keeps its kinds in one
 * enum, so that the catalogue can be read, documented and translated as a whole.
 */
public interface ProblemType {

  /** The part of the suite that owns this kind, such as {@code watchlist}. */
  String owner();

  /** The kind within its owner, in lower case with hyphens, such as {@code place-not-yours}. */
  String slug();

  /** The HTTP status this kind is answered with. */
  int status();

  /** A short English summary that is the same for every occurrence; never personal data. */
  String title();

  /** The problem's type as callers see and match it. */
  default String urn() {
    return "urn:problem:" + owner() + ":" + slug();
  }
}
