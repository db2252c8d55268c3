package org.sinur.cli.retention;

import org.sinur.cli.Words;

/** A service that erases records when their time has come. */
enum RetentionService {
  CROSSING_POINT,
  TRAVELLER_SCREENING;

  /** Where one of its resources is. */
  String address(String resource) {
    return "/api/%s/retention/%s".formatted(written(), resource);
  }

  /** As people write it, and addresses do. */
  String written() {
    return Words.written(name());
  }
}
