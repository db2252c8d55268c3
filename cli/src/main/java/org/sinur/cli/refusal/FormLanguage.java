package org.sinur.cli.refusal;

import java.util.Locale;

/** A language of the form that a refused traveller is given (BCP 47). */
enum FormLanguage {
  EN,
  AR,
  CKB,
  KMR,
  FA,
  TR;

  /** As the service names it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
